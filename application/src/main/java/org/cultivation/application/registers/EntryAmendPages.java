package org.cultivation.application.registers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Refusals;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.domain.Act;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.registers.EntryAmendment.EntryAmendmentProposed;
import org.cultivation.domain.registers.EntryAmendment.EntryFactCorrected;
import org.cultivation.domain.registers.EntryChange;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.entries.FindEntryTimeline;
import org.cultivation.projections.timeline.Change;
import org.cultivation.projections.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Proposing to correct, withdraw or replace a fact of an entry, and settling what another official proposed. */
@Page
class EntryAmendPages {

    private final Visit visit;
    private final EntryCommands commands;
    private final Writing writing;
    private final EntryWording wording;
    private final Refusals refusals;

    EntryAmendPages(Visit visit, EntryCommands commands, Writing writing, EntryWording wording, Refusals refusals) {
        this.visit = visit;
        this.commands = commands;
        this.writing = writing;
        this.wording = wording;
        this.refusals = refusals;
    }

    @GetMapping("/registers/{register}/{id}/amend/{sequence}")
    String form(@PathVariable String register, @PathVariable String id, @PathVariable long sequence, Model model) {
        EntryId entry = EntrySeen.id(register, id);
        visit.moment(model);
        UnitCode unit = visit.now((views, position) -> Optional.ofNullable(commands.unitOf(views, entry)))
                .orElse(new UnitCode("120000"));
        visit.requireOpen(Authority.proposeObstacle(unit, visit.actor()));
        return show(entry, sequence, null, model);
    }

    @PostMapping("/registers/{register}/{id}/amend/{sequence}")
    String propose(
            @PathVariable String register,
            @PathVariable String id,
            @PathVariable long sequence,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        EntryId entry = EntrySeen.id(register, id);
        Typed form = new Typed(request.getParameterMap());
        visit.moment(model);
        return writing.attempt(
                new Writing.Attempt(form, "act.propose", List.of(), model, response),
                () -> {
                    Recorded recorded = commands.propose(
                            entry,
                            change(entry, sequence, form),
                            form.value("amendReason"),
                            visit.act(visit.today(), Basis.of(form.value("amendBasis"))));
                    return "redirect:" + EntryRecordPages.address(entry) + "?at=" + recorded.position()
                            + "&done=proposed";
                },
                () -> show(entry, sequence, form, model));
    }

    @GetMapping("/registers/{register}/{id}/amendments/{proposal}")
    String proposal(@PathVariable String register, @PathVariable String id, @PathVariable int proposal, Model model) {
        EntryId entry = EntrySeen.id(register, id);
        visit.moment(model);
        return showProposal(entry, proposal, new Typed(), model);
    }

    @PostMapping("/registers/{register}/{id}/amendments/{proposal}")
    String settle(
            @PathVariable String register,
            @PathVariable String id,
            @PathVariable int proposal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        EntryId entry = EntrySeen.id(register, id);
        Typed form = new Typed(request.getParameterMap());
        boolean approve = form.value("decision").equals("approve");
        visit.moment(model);
        return writing.attempt(
                new Writing.Attempt(form, approve ? "act.approve" : "act.decline", List.of(), model, response),
                () -> {
                    Act act = visit.act(visit.today(), Basis.of(form.value("basisDocument")));
                    Recorded recorded = approve
                            ? commands.approve(entry, proposal, act)
                            : commands.decline(entry, proposal, form.value("reason"), act);
                    return "redirect:" + EntryRecordPages.address(entry) + "?at=" + recorded.position() + "&done="
                            + (approve ? "approved" : "declined");
                },
                () -> showProposal(entry, proposal, form, model));
    }

    private EntryChange change(EntryId entry, long sequence, Typed form) {
        return switch (form.value("amendment")) {
            case "CORRECT" -> {
                EntryFact fact = visit.now((views, position) -> reading(views, entry, sequence));
                FactKind kind = kind(fact);
                Move move = kind.find(fact.move()).orElseThrow();
                Attestation signed = fact.attestation();
                yield EntryChange.correct(
                        sequence,
                        new EntryFact(
                                entry,
                                fact.kind(),
                                fact.move(),
                                EntryRecordPages.values(kind, move, form),
                                new Attestation(
                                        signed.actor(),
                                        signed.role(),
                                        signed.unit(),
                                        form.day("effectiveOn"),
                                        new Basis(
                                                form.value("basisDocument"),
                                                signed.basis().evidence()),
                                        signed.ruleVersion(),
                                        signed.importBatch())));
            }
            case "WITHDRAW" -> EntryChange.withdraw(sequence);
            case "SUPERSEDE" -> {
                Long successor = form.number("successor");
                if (successor == null) {
                    throw new Refusal("text.missing", "successor");
                }
                yield EntryChange.supersede(sequence, successor);
            }
            default -> throw new Refusal("text.missing", "amendment");
        };
    }

    /** How the fact reads now: as recorded, or as its last approved correction left it. */
    private static EntryFact reading(Views views, EntryId entry, long sequence) {
        EntryFact reading = null;
        for (RecordedFact fact : views.history().of(entry.value(), views.reached())) {
            if (fact.sequence() == sequence && fact.fact() instanceof EntryFact recorded) {
                reading = recorded;
            } else if (fact.fact() instanceof EntryFactCorrected corrected && corrected.sequence() == sequence) {
                reading = corrected.corrected();
            }
        }
        if (reading == null) {
            throw new Missing("fact", String.valueOf(sequence));
        }
        return reading;
    }

    private static FactKind kind(EntryFact fact) {
        return Kinds.find(fact.entry().register(), fact.kind()).orElseThrow(() -> new Missing("action", fact.kind()));
    }

    private record Seen(
            EntryFact fact,
            List<TimelineEntry> timeline,
            String name,
            @Nullable UnitCode unit) {}

    private Seen seen(EntryId entry, long sequence) {
        Seen seen = visit.now((views, position) -> new Seen(
                reading(views, entry, sequence),
                FindEntryTimeline.of(views, entry, visit.today()),
                FindEntries.view(views, entry)
                        .map(view -> view.nameOn(visit.today()))
                        .orElse(entry.id()),
                commands.unitOf(views, entry)));
        if (!Confined.shows(kind(seen.fact()), visit.actor(), seen.unit())) {
            throw new Missing("fact", String.valueOf(sequence));
        }
        return seen;
    }

    private String show(EntryId entry, long sequence, @Nullable Typed typed, Model model) {
        Seen seen = seen(entry, sequence);
        FactKind kind = kind(seen.fact());
        Move move = kind.find(seen.fact().move()).orElseThrow();
        TimelineEntry told = seen.timeline().stream()
                .filter(line -> line.sequence() == sequence)
                .findFirst()
                .orElseThrow(() -> new Missing("fact", String.valueOf(sequence)));
        common(entry, seen.name(), kind, model);
        model.addAttribute("sequence", sequence);
        model.addAttribute("move", move);
        model.addAttribute("told", told);
        model.addAttribute("fields", kind.fields(move));
        model.addAttribute("form", typed == null ? prepared(seen.fact(), kind, move) : typed);
        model.addAttribute(
                "successors",
                seen.timeline().stream()
                        .filter(line -> line.stands()
                                && line.sequence() > sequence
                                && line.type().equals(told.type()))
                        .toList());
        return "registers/amend";
    }

    private static Typed prepared(EntryFact fact, FactKind kind, Move move) {
        Typed form = new Typed()
                .with("amendment", "CORRECT")
                .with("effectiveOn", fact.attestation().effectiveOn())
                .with("basisDocument", fact.attestation().basis().document());
        for (Field field : kind.fields(move)) {
            String value = fact.values().get(field.name());
            if (value != null) {
                form.withAll(
                        EntryRecordPages.PREFIX + field.name(),
                        field.type().isMany() ? List.of(value.split(",", -1)) : List.of(value));
            }
        }
        return form;
    }

    private record Proposed(EntryAmendmentProposed proposed, Instant recordedAt) {}

    private String showProposal(EntryId entry, int proposal, Typed form, Model model) {
        Proposed found = visit.now((views, position) -> FindEntries.view(views, entry)
                        .filter(view -> view.pending().contains(proposal))
                        .flatMap(view -> views.history().of(entry.value(), position).stream()
                                .filter(fact -> fact.fact() instanceof EntryAmendmentProposed proposed
                                        && proposed.proposal() == proposal)
                                .findFirst()))
                .map(fact -> new Proposed((EntryAmendmentProposed) fact.fact(), fact.recordedAt()))
                .orElseThrow(() -> new Missing("proposal", String.valueOf(proposal)));
        Seen seen = seen(entry, found.proposed().change().sequence());
        FactKind kind = kind(seen.fact());
        common(entry, seen.name(), kind, model);
        model.addAttribute("proposed", found.proposed());
        model.addAttribute("recordedAt", found.recordedAt());
        model.addAttribute("compared", compared(seen.fact(), found.proposed(), kind, model));
        model.addAttribute("why", obstacle(seen, found.proposed(), model));
        model.addAttribute("form", form);
        return "registers/approve";
    }

    private @Nullable String obstacle(Seen seen, EntryAmendmentProposed proposed, Model model) {
        UnitCode unit = seen.unit() == null ? new UnitCode("120000") : seen.unit();
        Refusal own = proposed.attestation().actor().equals(visit.actor().account())
                ? new Refusal("amendment.own-proposal", visit.actor().account())
                : null;
        Refusal no = Authority.obstacle(Set.of(Role.REVIEWER), false, unit, visit.actor())
                .orElse(own);
        return no == null ? null : refusals.text(no, visit.locale(model));
    }

    private List<Change> compared(EntryFact was, EntryAmendmentProposed proposed, FactKind kind, Model model) {
        EntryFact is = proposed.change().corrected();
        if (is == null) {
            return List.of();
        }
        EntryWords words = wording.of(model);
        List<Change> changes = new ArrayList<>();
        Set<String> names = new TreeSet<>(was.values().keySet());
        names.addAll(is.values().keySet());
        for (String name : names) {
            compare(
                    changes,
                    words.label(kind, name),
                    words.value(kind, name, was.values().get(name)),
                    words.value(kind, name, is.values().get(name)));
        }
        Formats f = words.f();
        compare(
                changes,
                f.text("field.effectiveOn"),
                f.day(was.attestation().effectiveOn()),
                f.day(is.attestation().effectiveOn()));
        compare(
                changes,
                f.text("field.basisDocument"),
                was.attestation().basis().document(),
                is.attestation().basis().document());
        return changes;
    }

    private static void compare(List<Change> changes, String label, String was, String is) {
        if (!was.equals(is)) {
            changes.add(new Change(label, was, is));
        }
    }

    private void common(EntryId entry, String name, FactKind kind, Model model) {
        model.addAllAttributes(Map.of(
                "register",
                entry.register(),
                "entry",
                entry,
                "address",
                EntryRecordPages.address(entry),
                "name",
                name,
                "kind",
                kind,
                "entryWords",
                wording.of(model)));
    }
}
