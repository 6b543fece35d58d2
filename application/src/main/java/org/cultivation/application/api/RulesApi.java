package org.cultivation.application.api;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.commands.RuleChanges;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.PoolRules;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.targets.RuleTrial;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which targets are counted and cases are judged: read, tried on what is recorded, and published by an administrator. */
@RestController
@RequestMapping("/api")
class RulesApi {

    private final RuleChanges changes;
    private final Acts acts;
    private final AsOf asOf;

    RulesApi(RuleChanges changes, Acts acts, AsOf asOf) {
        this.changes = changes;
        this.acts = acts;
        this.asOf = asOf;
    }

    /** Counting rules to try or to publish. */
    record RulesBody(
            @Nullable CountingRules rules, @Nullable LocalDate effectiveOn, Bodies.@Nullable BasisBody basis) {}

    /** Pool rules, with the criteria of the pool, to try or to publish. */
    record PoolRulesBody(
            @Nullable PoolRules rules, @Nullable LocalDate effectiveOn, Bodies.@Nullable BasisBody basis) {}

    /** What a trial found, or where the rules were recorded. */
    record RulesAnswer(
            boolean dryRun,
            List<RuleTrial> trials,
            @Nullable Recorded recorded) {}

    @GetMapping("/counting-rules")
    ResponseEntity<CountingRules> rules(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(on, knownOn, FindReference::counting);
    }

    /** Only tries the rules on today's firms and entries unless {@code dryRun=false}: who would enter each number, who would leave. */
    @PostMapping("/counting-rules")
    ResponseEntity<RulesAnswer> publish(
            @RequestParam(defaultValue = "true") boolean dryRun, @RequestBody RulesBody body) {
        CountingRules rules = Bodies.required("rules", body.rules());
        return answer(
                dryRun,
                changes.tried(rules),
                () -> changes.publish(rules, Bodies.act(acts, body.effectiveOn(), body.basis())));
    }

    /** The same for pool rules: who would fulfil the criteria of each step, who would not. */
    @PostMapping("/pool-rules")
    ResponseEntity<RulesAnswer> publishPool(
            @RequestParam(defaultValue = "true") boolean dryRun, @RequestBody PoolRulesBody body) {
        PoolRules rules = Bodies.required("rules", body.rules());
        return answer(
                dryRun,
                changes.tried(rules),
                () -> changes.publish(rules, Bodies.act(acts, body.effectiveOn(), body.basis())));
    }

    private static ResponseEntity<RulesAnswer> answer(
            boolean dryRun, List<RuleTrial> trials, Supplier<Recorded> publication) {
        Recorded recorded = dryRun ? null : publication.get();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (recorded != null) {
            answer.header(AsOf.POSITION, String.valueOf(recorded.position()));
        }
        return answer.body(new RulesAnswer(dryRun, trials, recorded));
    }
}
