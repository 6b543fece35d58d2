package org.cultivation.application.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.application.imports.Problem.Severity;
import org.cultivation.application.registers.EntryCommands;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.cultivation.domain.registers.EntryCommand.RecordFact;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.FactKind.Proposal;
import org.cultivation.infra.spreadsheets.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of one list of facts, in order, by the rules of the register: what each row says is tried against the
 * entry's facts and those of the rows before, and nothing is recorded.
 */
final class FactRowCheck {

    /** Stands for the number of an entry that gets one when it is written. */
    private static final String UNNAMED = "unnamed";

    private final FactListKind kind;
    private final FactCells cells;
    private final HeaderMap header;
    private final ImportOptions options;
    private final StandingFacts standing;
    private final EntryCommands commands;
    private final Actor actor;
    private final String importId;
    private final Map<List<Object>, Integer> rowsBefore = new HashMap<>();
    private final Map<String, Integer> namesBefore = new HashMap<>();

    FactRowCheck(
            FactListKind kind,
            FactCells cells,
            HeaderMap header,
            ImportOptions options,
            StandingFacts standing,
            EntryCommands commands,
            Actor actor,
            String importId) {
        this.kind = kind;
        this.cells = cells;
        this.header = header;
        this.options = options;
        this.standing = standing;
        this.commands = commands;
        this.actor = actor;
        this.importId = importId;
    }

    /** True for an entry that is still without a number. */
    static boolean isUnnamed(EntryId entry) {
        return entry.id().equals(UNNAMED);
    }

    CheckedRow check(SheetRow row) {
        List<Problem> problems = new ArrayList<>();
        FactRowReader reader = new FactRowReader(
                kind.list(),
                kind.columns(),
                cells,
                header,
                options,
                standing.known().today(),
                row,
                problems);
        FactDraft draft = reader.read();
        Found found = reader.anyError() ? Found.NOTHING : found(draft, row.number(), reader);
        EntryId entry = found.entry() == null ? draft.entry() : found.entry();
        return new CheckedRow(
                row.number(),
                entry == null || isUnnamed(entry)
                        ? header.cell(row, FactColumns.ENTRY).shown()
                        : entry.id(),
                draft.values().getOrDefault("name", ""),
                problems,
                reader.anyError() ? Outcome.NONE : found.outcome(),
                found.command() == null || reader.anyError() ? List.of() : List.of(found.command()),
                false);
    }

    /** What a row comes to. */
    private record Found(
            Outcome outcome,
            @Nullable EntryId entry,
            @Nullable RecordFact command) {
        static final Found NOTHING = new Found(Outcome.NONE, null, null);
    }

    private Found found(FactDraft draft, int row, FactRowReader notes) {
        EntryId entry = draft.entry() == null ? EntryId.of(kind.list().register(), UNNAMED) : draft.entry();
        Integer before = rowsBefore.putIfAbsent(List.of(entry, draft.values(), draft.effectiveOn()), row);
        if (before != null) {
            notes.note(Severity.WARNING, FactColumns.ENTRY, "code-repeated", List.of(before));
            return new Found(Outcome.UNCHANGED, null, null);
        }
        StandingEntry facts = isUnnamed(entry) ? new StandingEntry(kind.list().register(), null) : standing.of(entry);
        try {
            RecordFact command = commands.prepared(
                    entry, kind.list().kind().name(), kind.list().move().name(), draft.values(), act(draft));
            doubts(facts, draft, notes);
            return tried(facts, command, draft, row, notes);
        } catch (Refusal refusal) {
            notes.note(Severity.ERROR, kind.columnOf(refusal, draft.values()), refusal.code(), refusal.arguments());
            return Found.NOTHING;
        }
    }

    private Found tried(StandingEntry facts, RecordFact command, FactDraft draft, int row, FactRowReader notes) {
        EntryFact fact;
        try {
            fact = facts.tried(command);
        } catch (Refusal refusal) {
            // Said to nobody who might not have recorded it himself.
            boolean entitled =
                    !refusal.code().startsWith("role.") && !refusal.code().startsWith("scope.");
            if (entitled && stands(facts, draft)) {
                return new Found(Outcome.UNCHANGED, null, null);
            }
            throw refusal;
        }
        if (isUnnamed(command.entry())) {
            EntryId same = standing.opened(fact).orElse(null);
            if (same != null) {
                return new Found(Outcome.UNCHANGED, same, null);
            }
        } else if (stands(facts, draft)) {
            return new Found(Outcome.UNCHANGED, null, null);
        }
        if (kind.list().opens()) {
            compareNames(command.entry(), fact.values().get("name"), row, notes);
        }
        boolean opens = kind.list().opens() && facts.isNew();
        if (!isUnnamed(command.entry())) {
            standing.add(fact);
        }
        return new Found(opens ? Outcome.REGISTER : Outcome.SUPPLEMENT, null, command);
    }

    private boolean stands(StandingEntry facts, FactDraft draft) {
        return facts.stands(kind.list().kind(), kind.list().move(), draft.values(), draft.effectiveOn());
    }

    private void compareNames(EntryId entry, @Nullable String name, int row, FactRowReader notes) {
        if (name == null) {
            return;
        }
        Integer before = namesBefore.putIfAbsent(Text.narrow(name), row);
        if (before != null) {
            notes.note(Severity.WARNING, "name", "entry-name-repeated", List.of(before));
        }
        standing.named(name)
                .filter(other -> !other.equals(entry))
                .ifPresent(other ->
                        notes.note(Severity.WARNING, "name", "entry-name-of-other", List.of(name, other.id())));
    }

    private void doubts(StandingEntry facts, FactDraft draft, FactRowReader notes) {
        FactKind of = kind.list().kind();
        Map<String, String> before = facts.strand(of, of.keyOf(draft.values())).valuesOn(draft.effectiveOn());
        for (Refusal doubt : of.doubts()
                .apply(new Proposal(kind.list().move().name(), draft.values(), draft.effectiveOn(), before))) {
            notes.note(Severity.WARNING, kind.columnOf(doubt, draft.values()), doubt.code(), doubt.arguments());
        }
    }

    private Act act(FactDraft draft) {
        LocalDate today = standing.known().today();
        return new Act(
                actor,
                today,
                draft.effectiveOn(),
                Basis.of(draft.basis()),
                standing.known().rules().on(draft.effectiveOn()),
                importId);
    }
}
