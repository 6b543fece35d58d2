package org.cultivation.application.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.ListAnswer;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Visit;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.entries.EntryFilter;
import org.cultivation.projections.entries.EntryRow;
import org.cultivation.projections.entries.FindEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a register that a page shows, as a file, without its cut into pages. */
@Page
class EntryExport {

    private final Visit visit;
    private final EntryWording wording;

    EntryExport(Visit visit, EntryWording wording) {
        this.visit = visit;
        this.wording = wording;
    }

    @GetMapping("/registers/{register}/export.{format:xlsx|csv}")
    ResponseEntity<byte[]> export(
            Moment moment,
            @PathVariable String register,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String expiring,
            @RequestParam(defaultValue = "id") String sort,
            @RequestParam(defaultValue = "asc") String dir,
            Model model) {
        Register of = EntryPages.register(register);
        EntryFilter filter = EntryPages.filter(q, unit, status, target, expiring);
        List<EntryRow> rows = visit.ask(
                moment,
                model,
                (views, position) -> FindEntries.list(
                                views, of, filter, moment.on(), sort, dir.equals("desc"), 1, Integer.MAX_VALUE)
                        .rows());
        EntryWords words = wording.of(model);
        Formats f = words.f();
        List<List<String>> front = List.of(
                List.of(f.text("asof.on"), moment.on().toString()),
                List.of(f.text("asof.known"), moment.words(f)),
                List.of(f.text("strip.position"), "#" + model.getAttribute("position")),
                List.of(f.text("export.rows"), String.valueOf(rows.size())));
        FactKind opening = of.isOpenedByFact() ? Kinds.opening(of) : null;
        List<Field> fields =
                opening == null ? List.of() : opening.moves().getFirst().fields();
        List<String> header = new ArrayList<>(List.of(f.text("registers.id"), f.text("field.status")));
        fields.forEach(field -> header.add(words.label(Objects.requireNonNull(opening), field.name())));
        header.add(f.text("registers.until"));
        List<List<Object>> cells =
                rows.stream().map(row -> cells(row, of, opening, fields, words)).toList();
        ListAnswer list = new ListAnswer(words.register(of) + "-" + moment.on(), front, header, cells);
        return format.equals("csv") ? list.csv() : list.workbook(words.register(of));
    }

    private static List<Object> cells(
            EntryRow row, Register of, @Nullable FactKind opening, List<Field> fields, EntryWords words) {
        List<Object> cells =
                new ArrayList<>(List.of(row.id().id(), row.status().isEmpty() ? "" : words.status(of, row.status())));
        for (Field field : fields) {
            String value = row.profile().getOrDefault(field.name(), "");
            cells.add(value.isEmpty() || opening == null ? "" : words.value(opening, field.name(), value));
        }
        cells.add(row.expiring() == null ? "" : row.expiring());
        return cells;
    }
}
