package org.cultivation.application.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.Recorded;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.RegisterName;
import org.cultivation.domain.reference.ReferenceCommand.PublishCountingRules;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.EntityRule;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.RuleTrial;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which targets are counted: read, tried on what is recorded, and published by an administrator. */
@RestController
@RequestMapping("/api/counting-rules")
class RulesApi {

    private final Commands commands;
    private final Registry registry;
    private final Acts acts;
    private final AsOf asOf;

    RulesApi(Commands commands, Registry registry, Acts acts, AsOf asOf) {
        this.commands = commands;
        this.registry = registry;
        this.acts = acts;
        this.asOf = asOf;
    }

    /** Rules to try or to publish. */
    record RulesBody(
            @Nullable CountingRules rules, @Nullable LocalDate effectiveOn, Bodies.@Nullable BasisBody basis) {}

    /** What a trial found, or where the rules were recorded. */
    record RulesAnswer(
            boolean dryRun,
            List<RuleTrial> trials,
            @Nullable Recorded recorded) {}

    @GetMapping
    ResponseEntity<CountingRules> rules(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(on, knownOn, FindReference::counting);
    }

    /** Only tries the rules on today's entries unless {@code dryRun=false}: who would enter each number, who would leave. */
    @PostMapping
    ResponseEntity<RulesAnswer> publish(
            @RequestParam(defaultValue = "true") boolean dryRun, @RequestBody RulesBody body) {
        CountingRules rules = Bodies.required("rules", body.rules());
        requireJudgeable(rules);
        List<RuleTrial> trials = registry.ask(Known.NOW, (views, position) -> trial(views, rules))
                .value();
        Recorded recorded = dryRun
                ? null
                : commands.send(new PublishCountingRules(
                        RegisterName.COUNTING_RULES, rules, Bodies.act(acts, body.effectiveOn(), body.basis())));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (recorded != null) {
            answer.header(AsOf.POSITION, String.valueOf(recorded.position()));
        }
        return answer.body(new RulesAnswer(dryRun, trials, recorded));
    }

    /** Firms are judged by what is known of each, whatever the day. */
    private static void requireOfFirms(Condition condition) {
        Refusal.when(EntityRule.readsDay(condition), "rules.day-not-for-firms", condition.id());
        for (String name : EntityRule.unknownNames(condition)) {
            throw new Refusal("rules.field-unknown", condition.id(), name);
        }
    }

    private List<RuleTrial> trial(Views views, CountingRules rules) {
        try {
            return RuleTrial.of(views, rules, acts.today());
        } catch (IllegalArgumentException e) {
            throw new Refusal("rules.condition-malformed", "", String.valueOf(e.getMessage()));
        }
    }

    /** Each condition must be CEL that can be judged on an entry without facts, whatever the entries of today. */
    private void requireJudgeable(CountingRules rules) {
        for (CountingRule rule : rules.rules()) {
            Refusal.when(!FindTargets.IDS.contains(rule.target()), "target.unknown", rule.target());
            if (rule.judgesFirms()) {
                rule.conditions().forEach(RulesApi::requireOfFirms);
            }
            rule.conditions().forEach(condition -> {
                try {
                    registry.ask(
                            Known.NOW,
                            (views, position) -> views.conditions()
                                    .holds(
                                            "(" + condition.when() + ") || true",
                                            Map.of("it", Map.of(), "rule", Map.of(), "day", "")));
                } catch (IllegalArgumentException e) {
                    throw new Refusal("rules.condition-malformed", condition.id(), String.valueOf(e.getMessage()));
                }
            });
        }
    }
}
