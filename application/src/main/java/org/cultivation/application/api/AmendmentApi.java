package org.cultivation.application.api;

import static org.cultivation.application.api.Bodies.act;
import static org.cultivation.application.api.Bodies.required;

import java.util.List;
import org.cultivation.application.api.Bodies.AmendBody;
import org.cultivation.application.api.Bodies.ReasonBody;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.commands.Amendments;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.Recorded;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Amendment;
import org.cultivation.domain.enterprise.EnterpriseCommand.ApproveAmendment;
import org.cultivation.domain.enterprise.EnterpriseCommand.DeclineAmendment;
import org.cultivation.domain.enterprise.EnterpriseCommand.ProposeAmendment;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.amendments.FindAmendments;
import org.cultivation.projections.amendments.PendingAmendment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Facts about facts: proposed by one official, approved or declined by another. */
@RestController
class AmendmentApi {

    private final Commands commands;
    private final Acts acts;
    private final Amendments amendments;
    private final AsOf asOf;

    AmendmentApi(Commands commands, Acts acts, Amendments amendments, AsOf asOf) {
        this.commands = commands;
        this.acts = acts;
        this.amendments = amendments;
        this.asOf = asOf;
    }

    @GetMapping("/api/amendments")
    ResponseEntity<List<PendingAmendment>> pending(
            @RequestParam(required = false) @Nullable UnitCode unit,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(null, knownOn, (views, day) -> FindAmendments.pending(views, unit));
    }

    @PostMapping("/api/enterprises/{code}/amendments")
    ResponseEntity<Recorded> propose(@PathVariable String code, @RequestBody AmendBody body) {
        UnifiedSocialCreditCode firm = EnterpriseApi.parse(code);
        return send(new ProposeAmendment(
                firm,
                amendment(firm, body),
                required("reason", body.reason()),
                act(acts, body.effectiveOn(), body.basis())));
    }

    @PostMapping("/api/enterprises/{code}/amendments/{proposal}/approve")
    ResponseEntity<Recorded> approve(
            @PathVariable String code, @PathVariable int proposal, @RequestBody ReasonBody body) {
        return send(
                new ApproveAmendment(EnterpriseApi.parse(code), proposal, act(acts, body.effectiveOn(), body.basis())));
    }

    @PostMapping("/api/enterprises/{code}/amendments/{proposal}/decline")
    ResponseEntity<Recorded> decline(
            @PathVariable String code, @PathVariable int proposal, @RequestBody ReasonBody body) {
        return send(new DeclineAmendment(
                EnterpriseApi.parse(code),
                proposal,
                required("reason", body.reason()),
                act(acts, body.effectiveOn(), body.basis())));
    }

    private Amendment amendment(UnifiedSocialCreditCode firm, AmendBody body) {
        return switch (required("kind", body.kind())) {
            case CORRECT ->
                amendments.correct(firm, required("position", body.position()), required("changes", body.changes()));
            case WITHDRAW -> amendments.withdraw(firm, required("position", body.position()));
            case SUPERSEDE ->
                amendments.supersede(
                        firm, required("position", body.position()), required("successor", body.successor()));
            case MERGE -> Amendment.mergeInto(UnifiedSocialCreditCode.parse(required("survivor", body.survivor())));
            case UNMERGE -> Amendment.unmerge();
        };
    }

    private ResponseEntity<Recorded> send(Object command) {
        Recorded recorded = commands.send(command);
        return ResponseEntity.ok()
                .header(AsOf.POSITION, String.valueOf(recorded.position()))
                .body(recorded);
    }
}
