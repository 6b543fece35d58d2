package org.cultivation.application.enterprise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Here;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Places;
import org.cultivation.application.pages.Visit;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The list of firms: search, filters, tabs, sorting, pages. */
@Page
class EnterprisePages {

    private static final EnterpriseFilter COUNTED =
            new EnterpriseFilter(null, null, null, Set.of(), true, null, SortKey.CODE, false, 1, 1);

    private static final List<Column> COLUMNS = List.of(
            new Column("name", SortKey.NAME, false),
            new Column("unit", SortKey.UNIT, false),
            new Column("status", SortKey.STATUS, false),
            new Column("modes", null, false),
            new Column("counted", null, false),
            new Column("value", null, true),
            new Column("last-fact", SortKey.LAST_FACT, false));

    private final Visit visit;

    EnterprisePages(Visit visit) {
        this.visit = visit;
    }

    /** A column of the list; without a key it does not sort. */
    record Column(String name, @Nullable SortKey key, boolean number) {}

    private record Seen(
            org.cultivation.projections.Page<EnterpriseRow> rows,
            Map<PoolStatus, Long> statuses,
            long counted,
            Conditions conditions,
            Units units) {}

    @GetMapping("/enterprises")
    String list(
            Moment moment,
            FirmQuery query,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        EnterpriseFilter filter = query.filter();
        Formats f = (Formats) Objects.requireNonNull(model.getAttribute("f"));
        Here here = (Here) Objects.requireNonNull(model.getAttribute("here"));
        Seen seen = visit.ask(moment, model, (views, position) -> {
            org.cultivation.projections.Page<EnterpriseRow> rows = FindEnterprises.page(views, filter, moment.on());
            Units units = FindReference.units(views, moment.on());
            Conditions conditions = Conditions.of(filter, here, f, new Places(units, f));
            return new Seen(
                    rows,
                    FindEnterprises.countByStatus(views, moment.on(), null),
                    FindEnterprises.page(views, COUNTED, moment.on()).total(),
                    rows.total() > 0
                            ? conditions
                            : conditions.counted(conditions.chips().stream()
                                    .map(chip -> FindEnterprises.page(views, chip.wider(), moment.on())
                                            .total())
                                    .toList()),
                    units);
        });
        Map<String, Long> statuses = new LinkedHashMap<>();
        seen.statuses().forEach((status, count) -> statuses.put(status.name(), count));
        model.addAttribute("query", query);
        model.addAttribute("tab", query.tab());
        model.addAttribute("sort", query.key());
        model.addAttribute("descending", query.descending());
        model.addAttribute("chosen", query.statuses());
        model.addAttribute("rows", seen.rows());
        model.addAttribute("chips", seen.conditions().chips());
        model.addAttribute("statuses", statuses);
        model.addAttribute(
                "all", statuses.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("counted", seen.counted());
        model.addAttribute("units", seen.units().all());
        model.addAttribute("kinds", EnterpriseKind.values());
        model.addAttribute("allStatuses", PoolStatus.values());
        model.addAttribute("columns", COLUMNS);
        return part ? "enterprise/list :: firms" : "enterprise/list";
    }
}
