package org.cultivation.application.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cultivation.application.registers.EntryCommands;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.EntryCommand.RecordFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.spreadsheets.SheetRow;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;

/** Lists of facts of one move of one kind. */
record FactListKind(
        FactList.Meant list,
        FactColumns columns,
        FactWords words,
        FactRefusals refusals,
        ImportTexts texts,
        Reading reading)
        implements ListKind {

    /** A row with this many known headers is the header. */
    private static final int ENOUGH = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Where facts are read and commands prepared. */
    record Reading(Registry registry, Ledger ledger, EntryCommands commands, Clock clock) {}

    @Override
    public Optional<String> column(String header) {
        return columns.meant(header);
    }

    @Override
    public List<String> required() {
        return columns.required();
    }

    @Override
    public boolean isHeader(Set<String> found) {
        return found.size() >= ENOUGH;
    }

    @Override
    public String header(Locale language, String column) {
        return columns.header(language, column);
    }

    @Override
    public String problem(Locale language, Problem problem) {
        return texts.find(
                        language,
                        "import.problem." + problem.code().replace('.', '-'),
                        problem.arguments().toArray())
                .orElseGet(() -> refusals.text(language, problem.code(), problem.arguments()));
    }

    @Override
    public String remedy(Locale language, Problem problem) {
        Object[] arguments = problem.arguments().toArray();
        return texts.find(language, "import.remedy." + problem.code().replace('.', '-'), arguments)
                .orElseGet(() -> texts.of(language, "import.remedy.refused"));
    }

    @Override
    public String refusal(Locale language, String code, List<String> arguments) {
        return texts.of(language, "import.row-refused", refusals.text(language, code, arguments));
    }

    @Override
    public void requireEntitled(Actor actor) {
        list.requireEntitled(actor);
    }

    @Override
    public Checked check(ListCheck.Read read, ImportOptions options, Actor actor, String importId) {
        // What was recorded just now must be seen, or rows written before an interruption would be written again.
        long head = reading.ledger().head();
        if (head > 0) {
            reading.registry().await(head - 1, PATIENCE);
        }
        LocalDate today = LocalDate.now(reading.clock());
        StandingFacts.Known known = reading.registry()
                .ask(Known.NOW, (views, position) -> StandingFacts.Known.ask(views, position, list, today))
                .value();
        StandingFacts standing = new StandingFacts(reading.registry(), known);
        FactCells cells = new FactCells(words, new UnitWords(known.units()), known.entries());
        FactRowCheck check =
                new FactRowCheck(this, cells, read.header(), options, standing, reading.commands(), actor, importId);
        List<CheckedRow> rows = new ArrayList<>(read.table().rows().size());
        for (SheetRow row : read.table().rows()) {
            rows.add(check.check(row));
        }
        return new Checked(rows, 0, known.position(), known.rules().on(options.effectiveOn()));
    }

    @Override
    public List<CheckedRow> numbered(List<CheckedRow> chosen) {
        int unnamed = (int) chosen.stream().filter(FactListKind::isUnnamed).count();
        if (unnamed == 0) {
            return chosen;
        }
        Iterator<EntryId> numbers =
                reading.commands().next(list.register(), unnamed).iterator();
        return chosen.stream()
                .map(row -> isUnnamed(row) ? numbered(row, numbers.next()) : row)
                .toList();
    }

    private static boolean isUnnamed(CheckedRow row) {
        return row.commands().stream()
                .anyMatch(command -> command instanceof RecordFact fact && FactRowCheck.isUnnamed(fact.entry()));
    }

    private static CheckedRow numbered(CheckedRow row, EntryId entry) {
        List<Object> commands = new ArrayList<>();
        for (Object command : row.commands()) {
            RecordFact fact = (RecordFact) command;
            commands.add(new RecordFact(entry, fact.kind(), fact.move(), fact.values(), fact.home(), fact.act()));
        }
        return new CheckedRow(
                row.row(), entry.id(), row.name(), row.problems(), row.outcome(), commands, row.newlyCounted());
    }

    /**
     * The column that a refusal is about: the one it names, the one whose value it names, or the one its family of rules
     * looks at; the whole row when it is about none.
     */
    String columnOf(Refusal refusal, Map<String, String> values) {
        String first = refusal.arguments().isEmpty()
                ? ""
                : String.valueOf(refusal.arguments().getFirst());
        if (columns.field(first).isPresent()) {
            return first;
        }
        String code = refusal.code();
        if (code.startsWith("term.") && columns.field(FactKind.UNTIL).isPresent()) {
            return FactKind.UNTIL;
        }
        if (code.startsWith("act.")) {
            return FactColumns.EFFECTIVE;
        }
        if (code.startsWith("basis.") || first.startsWith("basis.")) {
            return FactColumns.BASIS;
        }
        if (code.startsWith("entry.") || code.equals("enterprise.unknown")) {
            return FactColumns.ENTRY;
        }
        Optional<String> named = refusal.arguments().stream()
                .map(String::valueOf)
                .flatMap(said -> list.kind().fields(list.move()).stream()
                        .map(Field::name)
                        .filter(field -> said.equals(values.get(field))))
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        return code.equals("unit.unknown") || code.equals("scope.other-unit")
                ? list.kind().fields(list.move()).stream()
                        .filter(field -> field.type() == FieldType.UNIT)
                        .findFirst()
                        .map(field -> field.name())
                        .orElse(FactColumns.ENTRY)
                : FactColumns.ROW;
    }
}
