package org.cultivation.application.enterprise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.pages.FactWords;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Refusals;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.Amendment;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.enterprise.EnterpriseCommand.ApproveAmendment;
import org.cultivation.domain.enterprise.EnterpriseCommand.DeclineAmendment;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.amendments.PendingAmendment;
import org.cultivation.projections.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Approving or declining a proposed amendment: what it would change, and who may not decide it. */
@Page
class ApprovalPages {

    private final Visit visit;
    private final Commands commands;
    private final Writing writing;
    private final Refusals refusals;

    ApprovalPages(Visit visit, Commands commands, Writing writing, Refusals refusals) {
        this.visit = visit;
        this.commands = commands;
        this.writing = writing;
        this.refusals = refusals;
    }

    /** One value before and after. */
    record Compared(String label, String before, String after) {}

    private record Seen(
            FirmSeen firm,
            PendingAmendment pending,
            @Nullable EnterpriseEvent standing) {}

    @GetMapping("/enterprises/{code}/amendments/{proposal}")
    String proposal(Moment moment, @PathVariable String code, @PathVariable int proposal, Model model) {
        return show(moment, code, proposal, new Typed(), model);
    }

    @PostMapping("/enterprises/{code}/amendments/{proposal}")
    String settle(
            @PathVariable String code,
            @PathVariable int proposal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Typed form = new Typed(request.getParameterMap());
        boolean approve = form.value("decision").equals("approve");
        return writing.attempt(
                new Writing.Attempt(form, approve ? "act.approve" : "act.decline", List.of(), model, response),
                () -> {
                    UnifiedSocialCreditCode firm = FirmSeen.code(code);
                    Act act = visit.act(visit.today(), Basis.of(form.value("basisDocument")));
                    Recorded recorded = approve
                            ? commands.send(new ApproveAmendment(firm, proposal, act))
                            : commands.send(new DeclineAmendment(firm, proposal, form.value("reason"), act));
                    return "redirect:/enterprises/" + firm + "?at=" + recorded.position() + "&done="
                            + (approve ? "approved" : "declined");
                },
                () -> show(visit.moment(model), code, proposal, form, model));
    }

    private String show(Moment moment, String code, int proposal, Typed form, Model model) {
        Seen seen = visit.ask(moment, model, (views, position) -> {
            FirmSeen firm = FirmSeen.read(views, code, moment.on());
            PendingAmendment pending = firm.pending().stream()
                    .filter(one -> one.proposal() == proposal)
                    .findFirst()
                    .orElseThrow(() -> new Missing("proposal", String.valueOf(proposal)));
            Long sequence = pending.amendment().sequence();
            EnterpriseEvent standing = sequence == null
                    ? null
                    : Readings.of(views.history().of(firm.row().code().value(), position), sequence)
                            .orElse(null);
            return new Seen(firm, pending, standing);
        });
        Formats f = (Formats) Objects.requireNonNull(model.getAttribute("f"));
        FactWords words = (FactWords) Objects.requireNonNull(model.getAttribute("words"));
        model.addAttribute("seen", seen.firm());
        model.addAttribute("row", seen.firm().row());
        model.addAttribute("pending", seen.pending());
        model.addAttribute("entry", entry(seen));
        model.addAttribute("compared", compared(seen, words));
        model.addAttribute(
                "why",
                obstacle(seen)
                        .map(refusal -> refusals.text(refusal, f.locale()))
                        .orElse(null));
        model.addAttribute("form", form);
        return "enterprise/approve";
    }

    private Optional<Refusal> obstacle(Seen seen) {
        Actor actor = visit.actor();
        return Authority.settleObstacle(seen.firm().row().unit(), actor)
                .or(() -> seen.pending().attestation().actor().equals(actor.account())
                        ? Optional.of(new Refusal("amendment.own-proposal", actor.account()))
                        : Optional.empty());
    }

    private static @Nullable TimelineEntry entry(Seen seen) {
        Long sequence = seen.pending().amendment().sequence();
        return seen.firm().timeline().stream()
                .filter(entry -> sequence != null && entry.sequence() == sequence)
                .findFirst()
                .orElse(null);
    }

    private static List<Compared> compared(Seen seen, FactWords words) {
        Amendment amendment = seen.pending().amendment();
        EnterpriseEvent before = seen.standing();
        EnterpriseEvent after = amendment.corrected();
        if (before == null || after == null) {
            return List.of();
        }
        Typed was = FactFields.typed(before);
        Typed is = FactFields.typed(after);
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("effectiveOn", "basisDocument"),
                        FactFields.of(after).stream().map(FactFields.Field::name))
                .filter(field -> !was.all(field).equals(is.all(field)))
                .map(field -> new Compared(
                        words.label(field),
                        words.value(field, String.join(",", was.all(field))),
                        words.value(field, String.join(",", is.all(field)))))
                .toList();
    }
}
