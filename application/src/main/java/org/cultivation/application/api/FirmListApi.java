package org.cultivation.application.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.application.imports.Column;
import org.cultivation.application.imports.ImportTexts;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.infra.spreadsheets.ListCsv;
import org.cultivation.infra.spreadsheets.ListWorkbook;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of firms as a file, with the same filters; both dates and the ledger position stand in the first rows. */
@RestController
class FirmListApi {

    private final AsOf asOf;
    private final ImportTexts texts;

    FirmListApi(AsOf asOf, ImportTexts texts) {
        this.asOf = asOf;
        this.texts = texts;
    }

    /**
     * Exports the list.
     *
     * @param format {@code xlsx} or {@code csv}
     * @param bom whether a CSV file begins with a byte order mark, which Excel needs
     */
    @GetMapping("/api/enterprises/export")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam(defaultValue = "true") boolean bom,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable UnitCode unit,
            @RequestParam(required = false) @Nullable EnterpriseKind kind,
            @RequestParam(required = false) @Nullable List<PoolStatus> status,
            @RequestParam(required = false) @Nullable Boolean counted,
            @RequestParam(required = false) @Nullable Boolean overridden,
            @RequestParam(defaultValue = "CODE") SortKey sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn,
            Locale language)
            throws IOException {
        if (!format.equals("xlsx") && !format.equals("csv")) {
            throw new Refusal("filter.malformed", "format", format);
        }
        Set<PoolStatus> statuses = status == null || status.isEmpty() ? Set.of() : EnumSet.copyOf(status);
        EnterpriseFilter filter = new EnterpriseFilter(
                text, unit, kind, statuses, counted, overridden, sort, descending, 1, Integer.MAX_VALUE);
        ResponseEntity<FirmList> answer = asOf.answer(on, knownOn, (views, day) -> FirmList.of(views, filter, day));
        FirmList list = java.util.Objects.requireNonNull(answer.getBody());
        String position = String.valueOf(answer.getHeaders().getFirst(AsOf.POSITION));
        List<List<String>> preface = List.of(
                List.of(word(language, "on"), list.day().toString()),
                List.of(
                        word(language, "known"),
                        knownOn == null || knownOn.isBlank() ? word(language, "now") : knownOn),
                List.of(word(language, "position"), "#" + position),
                List.of(word(language, "firms"), String.valueOf(list.firms().size())));
        List<String> header = header(language);
        List<List<Object>> rows = list.firms().stream()
                .map(firm -> row(firm, list.units(), language))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (format.equals("csv")) {
            ListCsv.write(out, bom, preface, header, rows);
        } else {
            ListWorkbook.write(out, word(language, "sheet"), preface, header, rows);
        }
        return ResponseEntity.ok()
                .header(AsOf.POSITION, position)
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        format.equals("csv")
                                ? "text/csv;charset=UTF-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("enterprises-" + list.day() + "." + format)
                                .build()
                                .toString())
                .body(out.toByteArray());
    }

    private record FirmList(List<EnterpriseRow> firms, Units units, LocalDate day) {
        static FirmList of(Views views, EnterpriseFilter filter, LocalDate day) {
            return new FirmList(FindEnterprises.page(views, filter, day).rows(), FindReference.units(views, day), day);
        }
    }

    private List<String> header(Locale language) {
        return Stream.concat(
                        Stream.of(
                                        Column.CODE,
                                        Column.NAME,
                                        Column.FORMER_NAMES,
                                        Column.UNIT,
                                        Column.KINDS,
                                        Column.ADDRESS,
                                        Column.MAIN_PRODUCTS,
                                        Column.LAST_ACTIVE,
                                        Column.MODES)
                                .map(column -> texts.header(language, column)),
                        Stream.of("status", "since", "counted", "registered", "fact")
                                .map(name -> word(language, name)))
                .toList();
    }

    private List<Object> row(EnterpriseRow firm, Units units, Locale language) {
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
                word(language, "status." + firm.status()),
                orEmpty(firm.statusSince()),
                word(language, firm.counted() ? "yes" : "no"),
                firm.registeredOn(),
                "#" + firm.lastPosition());
    }

    private String word(Locale language, String name) {
        return texts.of(language, "export.list." + name);
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
