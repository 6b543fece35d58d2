package org.cultivation.application.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.application.imports.Problem.Severity;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseCommand;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.infra.spreadsheets.SheetRow;
import org.cultivation.projections.directory.EnterpriseRow;
import org.jspecify.annotations.Nullable;

/** Checks the rows of one list, in order, against the register and against each other. */
final class RowCheck {

    private final HeaderMap header;
    private final ImportTexts texts;
    private final ImportOptions options;
    private final KnownFirms known;
    private final Actor actor;
    private final String importId;
    private final Map<UnifiedSocialCreditCode, SheetRow> firstByCode = new HashMap<>();
    private final Map<String, Draft> firstByName = new HashMap<>();

    RowCheck(
            HeaderMap header,
            ImportTexts texts,
            ImportOptions options,
            KnownFirms known,
            Actor actor,
            String importId) {
        this.header = header;
        this.texts = texts;
        this.options = options;
        this.known = known;
        this.actor = actor;
        this.importId = importId;
    }

    CheckedRow check(SheetRow row) {
        List<Problem> problems = new ArrayList<>();
        Notes notes = new Notes(header, row, problems);
        Draft draft = new RowReader(header, texts, options, new UnitWords(known.units()), known.today(), row, problems)
                .read();
        UnifiedSocialCreditCode code = draft.code();
        boolean repeated = code != null && repeats(code, row, notes);
        if (code != null && !repeated) {
            compareNames(draft, code, notes);
        }
        EnterpriseRow firm = code == null ? null : known.firm(code);
        checkScope(draft, firm, notes);
        List<EnterpriseCommand> commands = List.of();
        if (code != null && !repeated && !notes.anyError()) {
            Act act = act(draft, notes);
            if (act != null) {
                commands = firm == null
                        ? registration(draft, code, act)
                        : new Supplement(draft, firm, act, notes).commands();
            }
        }
        Outcome outcome = notes.anyError()
                ? Outcome.NONE
                : commands.isEmpty() ? Outcome.UNCHANGED : firm == null ? Outcome.REGISTER : Outcome.SUPPLEMENT;
        return new CheckedRow(
                row.number(),
                code == null ? header.cell(row, Column.CODE).shown() : code.value(),
                header.cell(row, Column.NAME).shown(),
                problems,
                outcome,
                outcome == Outcome.NONE ? List.of() : new ArrayList<>(commands),
                outcome != Outcome.NONE && (firm == null || !firm.counted()) && willCount(commands));
    }

    /** The same code further up: identical rows are harmless, others contradict each other. */
    private boolean repeats(UnifiedSocialCreditCode code, SheetRow row, Notes notes) {
        SheetRow first = firstByCode.putIfAbsent(code, row);
        if (first == null) {
            return false;
        }
        boolean same = header.columns().keySet().stream()
                .allMatch(column -> header.cell(first, column).equals(header.cell(row, column)));
        notes.add(
                same ? Severity.WARNING : Severity.ERROR,
                Column.CODE,
                same ? "code-repeated" : "code-contradicts",
                String.valueOf(first.number()));
        return true;
    }

    private void compareNames(Draft draft, UnifiedSocialCreditCode code, Notes notes) {
        String name = draft.name();
        if (name == null) {
            return;
        }
        Draft first = firstByName.putIfAbsent(Text.narrow(name), draft);
        if (first != null && !code.equals(first.code())) {
            notes.add(Severity.WARNING, Column.NAME, "name-repeated", String.valueOf(first.row()));
        }
        for (EnterpriseRow other : known.named(name)) {
            if (!other.code().equals(code)) {
                boolean present = Text.narrow(other.name()).equals(Text.narrow(name));
                notes.add(
                        Severity.WARNING,
                        Column.NAME,
                        present ? "name-of-other" : "former-name-of-other",
                        other.name(),
                        other.code().value());
            }
        }
    }

    private void checkScope(Draft draft, @Nullable EnterpriseRow firm, Notes notes) {
        UnitCode unit = draft.unit();
        if (unit != null && !actor.scope().covers(unit)) {
            notes.add(Severity.ERROR, Column.UNIT, "unit-out-of-scope", name(unit), name(actor.scope()));
        } else if (firm != null && !actor.scope().covers(firm.unit())) {
            notes.add(Severity.ERROR, Column.CODE, "firm-out-of-scope", firm.name(), name(firm.unit()));
        }
    }

    private String name(UnitCode unit) {
        return known.units().find(unit).map(found -> found.name()).orElse(unit.value());
    }

    private @Nullable Act act(Draft draft, Notes notes) {
        try {
            return new Act(
                    actor,
                    known.today(),
                    draft.effectiveOn(),
                    Basis.of(draft.basis()),
                    known.rulesOn(draft.effectiveOn()),
                    importId);
        } catch (Refusal refusal) {
            notes.add(Severity.ERROR, Column.EFFECTIVE, refusal.code().replace('.', '-'), draft.basis());
            return null;
        }
    }

    private List<EnterpriseCommand> registration(Draft draft, UnifiedSocialCreditCode code, Act act) {
        String name = draft.name();
        UnitCode unit = draft.unit();
        if (name == null || unit == null) {
            return List.of();
        }
        List<EnterpriseCommand> commands = new ArrayList<>();
        commands.add(new EnterpriseCommand.RegisterEnterprise(
                code,
                name,
                draft.formerNames(),
                unit,
                draft.kinds().isEmpty()
                        ? List.of(options.kind() == null ? EnterpriseKind.OTHER_SERVICE : options.kind())
                        : draft.kinds(),
                draft.address(),
                draft.mainProducts(),
                null,
                act));
        LocalDate lastActiveOn = draft.lastActiveOn();
        if (lastActiveOn != null) {
            commands.add(new EnterpriseCommand.ConfirmCrossBorderActivity(code, lastActiveOn, draft.modes(), act));
        }
        return commands;
    }

    private boolean willCount(List<EnterpriseCommand> commands) {
        int months = known.activityMonths();
        return commands.stream()
                .anyMatch(command -> command instanceof EnterpriseCommand.ConfirmCrossBorderActivity confirmed
                        && !known.today().isAfter(confirmed.lastActiveOn().plusMonths(months)));
    }
}
