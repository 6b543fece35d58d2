package org.cultivation.application.api;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.cultivation.application.enterprise.FirmList;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.SortKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of firms as a file, with the same filters; both dates and the ledger position stand in the first rows. */
@RestController
class FirmListApi {

    private final AsOf asOf;
    private final FirmList list;

    FirmListApi(AsOf asOf, FirmList list) {
        this.asOf = asOf;
        this.list = list;
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
            Locale language) {
        if (!format.equals("xlsx") && !format.equals("csv")) {
            throw new Refusal("filter.malformed", "format", format);
        }
        Set<PoolStatus> statuses = status == null || status.isEmpty() ? Set.of() : EnumSet.copyOf(status);
        EnterpriseFilter filter = new EnterpriseFilter(
                text, unit, kind, statuses, counted, overridden, sort, descending, 1, Integer.MAX_VALUE);
        ResponseEntity<FirmList.Firms> firms =
                asOf.answer(on, knownOn, (views, day) -> FirmList.Firms.of(views, filter, day));
        String position = String.valueOf(firms.getHeaders().getFirst(AsOf.POSITION));
        ResponseEntity<byte[]> file = list.file(
                Objects.requireNonNull(firms.getBody()), knownOn, position, new FirmList.Wanted(format, bom, language));
        return ResponseEntity.ok()
                .headers(file.getHeaders())
                .header(AsOf.POSITION, position)
                .body(file.getBody());
    }
}
