package org.cultivation.application.api;

import static org.cultivation.application.api.Bodies.act;
import static org.cultivation.application.api.Bodies.each;
import static org.cultivation.application.api.Bodies.required;

import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cultivation.application.api.Bodies.ActivityBody;
import org.cultivation.application.api.Bodies.ClassifyBody;
import org.cultivation.application.api.Bodies.ReasonBody;
import org.cultivation.application.api.Bodies.RegisterBody;
import org.cultivation.application.api.Bodies.RelocateBody;
import org.cultivation.application.api.Bodies.RenameBody;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.Recorded;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseCommand;
import org.cultivation.domain.enterprise.EnterpriseCommand.ClassifyEnterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.ConfirmCrossBorderActivity;
import org.cultivation.domain.enterprise.EnterpriseCommand.DeregisterEnterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.RelocateEnterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.RenameEnterprise;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Page;
import org.cultivation.projections.cases.CaseFile;
import org.cultivation.projections.cases.FindCase;
import org.cultivation.projections.criteria.FindCriteria;
import org.cultivation.projections.criteria.Judged;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.timeline.FindTimeline;
import org.cultivation.projections.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Firms: registering them, facts about them, lists of them. */
@RestController
@RequestMapping("/api/enterprises")
class EnterpriseApi {

    private final Commands commands;
    private final Acts acts;
    private final AsOf asOf;

    EnterpriseApi(Commands commands, Acts acts, AsOf asOf) {
        this.commands = commands;
        this.acts = acts;
        this.asOf = asOf;
    }

    @PostMapping
    ResponseEntity<Recorded> register(@RequestBody RegisterBody body) {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse(required("code", body.code()));
        Recorded recorded = commands.send(new RegisterEnterprise(
                code,
                required("name", body.name()),
                each(body.formerNames()),
                UnitCode.parse(required("unit", body.unit())),
                each(body.kinds()),
                body.address(),
                body.mainProducts(),
                body.override(),
                act(acts, body.effectiveOn(), body.basis())));
        return ResponseEntity.created(URI.create("/api/enterprises/" + code))
                .header(AsOf.POSITION, String.valueOf(recorded.position()))
                .body(recorded);
    }

    @GetMapping
    ResponseEntity<Page<EnterpriseRow>> firms(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable UnitCode unit,
            @RequestParam(required = false) @Nullable EnterpriseKind kind,
            @RequestParam(required = false) @Nullable List<PoolStatus> status,
            @RequestParam(required = false) @Nullable Boolean counted,
            @RequestParam(required = false) @Nullable Boolean overridden,
            @RequestParam(defaultValue = "LAST_FACT") SortKey sort,
            @RequestParam(defaultValue = "true") boolean descending,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        Set<PoolStatus> statuses = status == null || status.isEmpty() ? Set.of() : EnumSet.copyOf(status);
        EnterpriseFilter filter =
                new EnterpriseFilter(text, unit, kind, statuses, counted, overridden, sort, descending, page, size);
        return asOf.answer(on, knownOn, (views, day) -> FindEnterprises.page(views, filter, day));
    }

    @GetMapping("/{code}")
    ResponseEntity<EnterpriseRow> one(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(
                on,
                knownOn,
                (views, day) -> FindEnterprises.one(views, parse(code), day)
                        .orElseThrow(() -> new Refusal("enterprise.unknown", code)));
    }

    @GetMapping("/{code}/timeline")
    ResponseEntity<List<TimelineEntry>> timeline(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(on, knownOn, (views, day) -> {
            Refusal.when(FindEnterprises.one(views, parse(code), day).isEmpty(), "enterprise.unknown", code);
            return FindTimeline.of(views, parse(code), day);
        });
    }

    @GetMapping("/{code}/case")
    ResponseEntity<CaseFile> caseFile(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(
                on,
                knownOn,
                (views, day) -> FindCase.of(views, parse(code), day)
                        .orElseThrow(() -> new Refusal("enterprise.unknown", code)));
    }

    /** How the firm fulfils the criteria of the steps of its case, those taken by the rules they were taken under. */
    @GetMapping("/{code}/criteria")
    ResponseEntity<List<Judged>> criteria(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(on, knownOn, (views, day) -> {
            Refusal.when(FindEnterprises.one(views, parse(code), day).isEmpty(), "enterprise.unknown", code);
            return FindCriteria.of(views, parse(code), day);
        });
    }

    @PostMapping("/{code}/names")
    ResponseEntity<Recorded> rename(@PathVariable String code, @RequestBody RenameBody body) {
        return send(new RenameEnterprise(
                parse(code), required("name", body.name()), act(acts, body.effectiveOn(), body.basis())));
    }

    @PostMapping("/{code}/relocation")
    ResponseEntity<Recorded> relocate(@PathVariable String code, @RequestBody RelocateBody body) {
        return send(new RelocateEnterprise(
                parse(code),
                UnitCode.parse(required("unit", body.unit())),
                body.address(),
                act(acts, body.effectiveOn(), body.basis())));
    }

    @PostMapping("/{code}/classification")
    ResponseEntity<Recorded> classify(@PathVariable String code, @RequestBody ClassifyBody body) {
        return send(
                new ClassifyEnterprise(parse(code), each(body.kinds()), act(acts, body.effectiveOn(), body.basis())));
    }

    @PostMapping("/{code}/activity")
    ResponseEntity<Recorded> activity(@PathVariable String code, @RequestBody ActivityBody body) {
        return send(new ConfirmCrossBorderActivity(
                parse(code),
                required("lastActiveOn", body.lastActiveOn()),
                each(body.modes()),
                act(acts, body.effectiveOn(), body.basis())));
    }

    @PostMapping("/{code}/deregistration")
    ResponseEntity<Recorded> deregister(@PathVariable String code, @RequestBody ReasonBody body) {
        return send(new DeregisterEnterprise(
                parse(code), required("reason", body.reason()), act(acts, body.effectiveOn(), body.basis())));
    }

    private ResponseEntity<Recorded> send(EnterpriseCommand command) {
        Recorded recorded = commands.send(command);
        return ResponseEntity.ok()
                .header(AsOf.POSITION, String.valueOf(recorded.position()))
                .body(recorded);
    }

    /** In an address a malformed code names no firm. */
    static UnifiedSocialCreditCode parse(String code) {
        try {
            return UnifiedSocialCreditCode.parse(code);
        } catch (Refusal malformed) {
            throw new Refusal("enterprise.unknown", code);
        }
    }
}
