package org.cultivation.application.enterprise;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Places;
import org.cultivation.application.pages.Visit;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.reference.FindReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The list as a CSV file that spreadsheets open: what the list shows, with both dates, the ledger position and the
 * checksum of the rows in front.
 */
@Page
class FirmExport {

    private static final List<String> COLUMNS = List.of(
            "name",
            "code",
            "formerNames",
            "unit",
            "kinds",
            "status",
            "statusSince",
            "counted",
            "lastActiveOn",
            "modes",
            "annualValueWan",
            "lastFactOn",
            "position");

    private final Visit visit;

    FirmExport(Visit visit) {
        this.visit = visit;
    }

    private record Seen(List<EnterpriseRow> rows, Places places) {}

    @GetMapping("/enterprises/export.csv")
    ResponseEntity<byte[]> export(Moment moment, FirmQuery query, Model model) {
        Formats f = (Formats) Objects.requireNonNull(model.getAttribute("f"));
        EnterpriseFilter filter = query.filter(1, Integer.MAX_VALUE);
        LocalDate on = moment.on();
        Seen seen = visit.ask(
                moment,
                model,
                (views, position) -> new Seen(
                        FindEnterprises.page(views, filter, on).rows(), new Places(FindReference.units(views, on), f)));
        String heads =
                line(COLUMNS.stream().map(column -> f.text("field." + column)).toList());
        String rows = seen.rows().stream()
                .map(row -> line(cells(row, seen.places(), f)))
                .collect(Collectors.joining("", heads, ""));
        String front = line(List.of(f.text("asof.on"), on.toString(), f.text("asof.known"), moment.words(f)))
                + line(List.of(
                        f.text("strip.position"),
                        String.valueOf(model.getAttribute("position")),
                        f.text("export.rows"),
                        String.valueOf(seen.rows().size()),
                        f.text("export.checksum"),
                        Sha256.hex(rows.getBytes(StandardCharsets.UTF_8))));
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8));
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(f.text("export.file", on.toString()), StandardCharsets.UTF_8)
                .build());
        return ResponseEntity.ok().headers(headers).body(("\uFEFF" + front + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> cells(EnterpriseRow row, Places places, Formats f) {
        return Stream.of(
                        row.name(),
                        row.code(),
                        f.list(row.formerNames()),
                        places.full(row.unit()),
                        f.list(row.kinds().stream()
                                .map(kind -> f.text("kind." + kind))
                                .toList()),
                        f.text("status." + row.status()),
                        text(row.statusSince()),
                        f.text("value.counted." + row.counted()),
                        text(row.lastActiveOn()),
                        f.list(row.modes()),
                        text(row.annualValueWan()),
                        row.lastFactOn(),
                        row.lastPosition())
                .map(Object::toString)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Cells in quotes; what a spreadsheet would take for a formula is led by an apostrophe. */
    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell)
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
