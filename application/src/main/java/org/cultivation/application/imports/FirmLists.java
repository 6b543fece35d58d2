package org.cultivation.application.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.infra.spreadsheets.SheetRow;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;

/** Lists of firms: each row registers a firm or says more about one. */
record FirmLists(Registry registry, ImportTexts texts, Clock clock) implements ListKind {

    /** A row with this many known headers is the header. */
    private static final int ENOUGH = 2;

    @Override
    public Optional<String> column(String header) {
        return texts.column(header).map(Column::name);
    }

    @Override
    public List<String> required() {
        return Arrays.stream(Column.values())
                .filter(Column::required)
                .map(Column::name)
                .toList();
    }

    @Override
    public boolean isHeader(Set<String> found) {
        return found.size() >= ENOUGH && (found.contains(Column.CODE.name()) || found.contains(Column.NAME.name()));
    }

    @Override
    public String header(Locale language, String column) {
        return texts.header(language, Column.valueOf(column));
    }

    @Override
    public String problem(Locale language, Problem problem) {
        return texts.problem(language, problem);
    }

    @Override
    public String remedy(Locale language, Problem problem) {
        return texts.remedy(language, problem);
    }

    @Override
    public String refusal(Locale language, String code, List<String> arguments) {
        return texts.of(language, "import.row-refused", code) + String.join(", ", arguments);
    }

    @Override
    public void requireEntitled(Actor actor) {
        Authority.requireRole(actor, Role.CLERK);
    }

    @Override
    public Checked check(ListCheck.Read read, ImportOptions options, Actor actor, String importId) {
        LocalDate today = LocalDate.now(clock);
        KnownFirms known = registry.ask(Known.NOW, (views, position) -> KnownFirms.ask(views, position, today))
                .value();
        RowCheck check = new RowCheck(read.header(), texts, options, known, actor, importId);
        List<CheckedRow> rows = new ArrayList<>(read.table().rows().size());
        for (SheetRow row : read.table().rows()) {
            rows.add(check.check(row));
        }
        return new Checked(rows, known.counted(), known.position(), known.rulesOn(options.effectiveOn()));
    }
}
