package org.cultivation.application.enterprise;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.application.imports.Column;
import org.cultivation.application.imports.ImportTexts;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.reads.Disclosure;
import org.cultivation.infra.spreadsheets.ListCsv;
import org.cultivation.infra.spreadsheets.ListWorkbook;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The list of firms as a file, the same from the pages and the API. In front stand both dates, the ledger position, the
 * number of firms, and for CSV the checksum of the lines below. The first columns are those of the import, so that what
 * was exported can be imported again.
 */
@Component
public class FirmList {

    private static final List<Column> IMPORTED = List.of(
            Column.CODE,
            Column.NAME,
            Column.FORMER_NAMES,
            Column.UNIT,
            Column.KINDS,
            Column.ADDRESS,
            Column.MAIN_PRODUCTS,
            Column.LAST_ACTIVE,
            Column.MODES);

    private static final List<String> TOLD = List.of(
            "field.status",
            "field.statusSince",
            "field.counted",
            "field.annualValueWan",
            "field.registeredOn",
            "field.lastFactOn",
            "field.position");

    private final ImportTexts texts;
    private final MessageSource messages;

    FirmList(ImportTexts texts, MessageSource messages) {
        this.texts = texts;
        this.messages = messages;
    }

    /** What the file lists: the firms of a day, with the units that name their places. */
    public record Firms(List<EnterpriseRow> rows, Units units, LocalDate on) {

        public static Firms of(Views views, EnterpriseFilter filter, LocalDate on) {
            return new Firms(FindEnterprises.page(views, filter, on).rows(), FindReference.units(views, on), on);
        }
    }

    /**
     * How the file is wanted.
     *
     * @param format {@code csv} or {@code xlsx}
     * @param byteOrderMark whether a CSV file begins with one, which Excel needs
     */
    public record Wanted(String format, boolean byteOrderMark, Locale language) {

        boolean csv() {
            return format.equals("csv");
        }
    }

    /**
     * Answers with the file.
     *
     * @param known the recorded time or position asked for; null for now
     * @param position ledger position the firms were read at
     */
    public ResponseEntity<byte[]> file(Firms firms, @Nullable String known, String position, Wanted wanted) {
        Formats f = new Formats(messages, wanted.language());
        List<List<String>> front = List.of(
                List.of(f.text("asof.on"), firms.on().toString()),
                List.of(f.text("asof.known"), known == null || known.isBlank() ? f.text("asof.now") : known),
                List.of(f.text("strip.position"), "#" + position),
                List.of(f.text("export.rows"), String.valueOf(firms.rows().size())));
        List<String> header = Stream.concat(
                        IMPORTED.stream().map(column -> texts.header(wanted.language(), column)),
                        TOLD.stream().map(f::text))
                .toList();
        Disclosure.rows(firms.rows().size());
        List<List<Object>> rows = firms.rows().stream()
                .map(row -> cells(row, firms.units(), wanted.language(), f))
                .toList();
        String name = ContentDisposition.attachment()
                .filename(f.text("export.file", firms.on().toString()) + "." + wanted.format(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        wanted.csv()
                                ? "text/csv;charset=UTF-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(bytes(front, header, rows, wanted, f));
    }

    private static byte[] bytes(
            List<List<String>> front, List<String> header, List<List<Object>> rows, Wanted wanted, Formats f) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (wanted.csv()) {
                ByteArrayOutputStream below = new ByteArrayOutputStream();
                ListCsv.write(below, false, List.of(), header, rows);
                List<String> checksum = List.of(f.text("export.checksum"), Sha256.hex(below.toByteArray()));
                ListCsv.write(out, wanted.byteOrderMark(), front, checksum, List.of());
                below.writeTo(out);
            } else {
                ListWorkbook.write(out, f.text("export.sheet"), front, header, rows);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory takes every write", e);
        }
        return out.toByteArray();
    }

    private List<Object> cells(EnterpriseRow firm, Units units, Locale language, Formats f) {
        return List.of(
                firm.code().value(),
                firm.name(),
                String.join("; ", firm.formerNames()),
                units.find(firm.unit())
                        .map(found -> found.name())
                        .orElse(firm.unit().value()),
                firm.kinds().stream().map(kind -> texts.kind(language, kind)).collect(Collectors.joining(", ")),
                orEmpty(firm.address()),
                orEmpty(firm.mainProducts()),
                orEmpty(firm.lastActiveOn()),
                String.join(", ", firm.modes()),
                f.text("status." + firm.status()),
                orEmpty(firm.statusSince()),
                f.text("value.counted." + firm.counted()),
                orEmpty(firm.annualValueWan()),
                firm.registeredOn(),
                firm.lastFactOn(),
                "#" + firm.lastPosition());
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
