package org.cultivation.application.enterprise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.Amendment;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.enterprise.EnterpriseCommand.ProposeAmendment;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Proposing to correct, withdraw or replace a fact, or to merge a firm entered twice. Another official approves. */
@Page
class AmendmentPages {

    private final Visit visit;
    private final Commands commands;
    private final Writing writing;

    AmendmentPages(Visit visit, Commands commands, Writing writing) {
        this.visit = visit;
        this.commands = commands;
        this.writing = writing;
    }

    private record Seen(FirmSeen firm, @Nullable EnterpriseEvent fact) {}

    /** Which fact to amend, or to merge the firm. */
    @GetMapping("/enterprises/{code}/amend")
    String choose(Moment moment, @PathVariable String code, Model model) {
        return open(show(moment, code, null, null, model), model);
    }

    @GetMapping("/enterprises/{code}/amend/{sequence}")
    String form(Moment moment, @PathVariable String code, @PathVariable long sequence, Model model) {
        return open(show(moment, code, sequence, null, model), model);
    }

    private String open(String form, Model model) {
        EnterpriseRow row = (EnterpriseRow) Objects.requireNonNull(model.getAttribute("row"));
        visit.requireOpen(Authority.proposeObstacle(row.unit(), visit.actor()));
        return form;
    }

    @PostMapping({"/enterprises/{code}/amend", "/enterprises/{code}/amend/{sequence}"})
    String propose(
            @PathVariable String code,
            @PathVariable(required = false) @Nullable Long sequence,
            @RequestParam(required = false) @Nullable MultipartFile evidenceFile,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Typed form = new Typed(request.getParameterMap());
        // The chosen file backs the amendment; the fact keeps the evidence it had.
        Typed filed = new Typed();
        visit.file(filed, evidenceFile);
        return writing.attempt(
                new Writing.Attempt(form, "act.propose", List.of(), model, response),
                () -> {
                    UnifiedSocialCreditCode firm = FirmSeen.code(code);
                    Recorded recorded = commands.send(new ProposeAmendment(
                            firm,
                            amendment(firm, sequence, form),
                            form.value("amendReason"),
                            visit.act(
                                    visit.today(),
                                    new org.cultivation.domain.Basis(
                                            form.value("amendBasis"), filed.optional("evidence")))));
                    return "redirect:/enterprises/" + firm + "?at=" + recorded.position() + "&done=proposed";
                },
                () -> show(visit.moment(model), code, sequence, form, model));
    }

    private Amendment amendment(UnifiedSocialCreditCode firm, @Nullable Long sequence, Typed form) {
        String kind = form.value("amendment");
        if (sequence == null) {
            return kind.equals("UNMERGE")
                    ? Amendment.unmerge()
                    : Amendment.mergeInto(UnifiedSocialCreditCode.parse(form.value("survivor")));
        }
        return switch (kind) {
            case "CORRECT" -> {
                EnterpriseEvent fact = visit.now((views, position) -> fact(views, firm, sequence))
                        .orElseThrow(() -> new Refusal("amendment.not-standing", sequence));
                yield Amendment.correct(sequence, FactFields.corrected(fact, form));
            }
            case "WITHDRAW" -> Amendment.withdraw(sequence);
            case "SUPERSEDE" -> {
                Long successor = form.number("successor");
                if (successor == null) {
                    throw new Refusal("text.missing", "successor");
                }
                yield Amendment.supersede(sequence, successor);
            }
            default -> throw new Refusal("text.missing", "amendment");
        };
    }

    /** How the fact reads now: as recorded, or as an approved correction left it. */
    private static Optional<EnterpriseEvent> fact(Views views, UnifiedSocialCreditCode code, long sequence) {
        return Readings.of(views.history().of(code.value(), views.reached()), sequence);
    }

    private String show(Moment moment, String code, @Nullable Long sequence, @Nullable Typed typed, Model model) {
        Seen seen = visit.ask(moment, model, (views, position) -> {
            FirmSeen firm = FirmSeen.read(views, code, moment.on());
            return new Seen(
                    firm,
                    sequence == null
                            ? null
                            : fact(views, firm.row().code(), sequence).orElse(null));
        });
        EnterpriseEvent fact = seen.fact();
        TimelineEntry entry = sequence == null ? null : entry(seen.firm(), sequence);
        model.addAttribute("seen", seen.firm());
        model.addAttribute("row", seen.firm().row());
        model.addAttribute("entry", entry);
        model.addAttribute("fields", fact == null ? List.of() : FactFields.of(fact));
        model.addAttribute(
                "form",
                typed != null
                        ? typed
                        : fact == null ? new Typed() : FactFields.typed(fact).with("amendment", "CORRECT"));
        model.addAttribute("successors", entry == null ? List.of() : successors(seen.firm(), entry));
        model.addAttribute("kinds", EnterpriseKind.values());
        model.addAttribute("itemNames", Submission.itemNames());
        return entry == null ? "enterprise/amend-choose" : "enterprise/amend";
    }

    private static TimelineEntry entry(FirmSeen firm, long sequence) {
        return firm.timeline().stream()
                .filter(entry -> entry.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new Missing("fact", String.valueOf(sequence)));
    }

    /** Later standing facts of the same type, which may take a fact's place. */
    private static List<TimelineEntry> successors(FirmSeen firm, TimelineEntry replaced) {
        return firm.timeline().stream()
                .filter(entry -> entry.stands()
                        && entry.sequence() > replaced.sequence()
                        && entry.type().equals(replaced.type()))
                .toList();
    }
}
