package org.cultivation.application.enterprise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Here;
import org.cultivation.application.pages.Places;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.directory.EnterpriseFilter;

/** The conditions set on the list, as chips: their words, the address without them, and what the list would be then. */
record Conditions(List<Chip> chips) {

    /**
     * One condition.
     *
     * @param drop address without it
     * @param wider the filter without it
     * @param without how many firms there are then; -1 while not counted
     */
    record Chip(String text, String drop, EnterpriseFilter wider, long without) {}

    static Conditions of(EnterpriseFilter filter, Here here, Formats f, Places places) {
        List<Chip> chips = new ArrayList<>();
        Wider wider = new Wider(filter);
        if (filter.text() != null) {
            chips.add(new Chip(f.text("chip.text", filter.text()), here.without("q"), wider.any("text"), -1));
        }
        if (filter.unit() != null) {
            String unit = places.full(filter.unit());
            chips.add(new Chip(f.text("chip.unit", unit), here.without("unit"), wider.any("unit"), -1));
        }
        if (filter.kind() != null) {
            String kind = f.text("kind." + filter.kind());
            chips.add(new Chip(f.text("chip.kind", kind), here.without("kind"), wider.any("kind"), -1));
        }
        for (PoolStatus status : filter.statuses()) {
            chips.add(new Chip(
                    f.text("chip.status", f.text("status." + status)),
                    here.withoutValue("status", status.name()),
                    wider.without(status),
                    -1));
        }
        if (filter.counted() != null) {
            chips.add(new Chip(
                    f.text("chip.counted." + filter.counted()), here.without("counted"), wider.any("counted"), -1));
        }
        if (filter.overridden() != null) {
            chips.add(new Chip(
                    f.text("chip.overridden." + filter.overridden()),
                    here.without("overridden"),
                    wider.any("overridden"),
                    -1));
        }
        return new Conditions(chips);
    }

    /** The same chips with the numbers of firms that dropping each would leave, in their order. */
    Conditions counted(List<Long> numbers) {
        List<Chip> told = new ArrayList<>();
        for (int i = 0; i < chips.size(); i++) {
            Chip chip = chips.get(i);
            told.add(new Chip(chip.text(), chip.drop(), chip.wider(), numbers.get(i)));
        }
        return new Conditions(told);
    }

    private record Wider(EnterpriseFilter filter) {

        EnterpriseFilter any(String dropped) {
            return new EnterpriseFilter(
                    dropped.equals("text") ? null : filter.text(),
                    dropped.equals("unit") ? null : filter.unit(),
                    dropped.equals("kind") ? null : filter.kind(),
                    filter.statuses(),
                    dropped.equals("counted") ? null : filter.counted(),
                    dropped.equals("overridden") ? null : filter.overridden(),
                    filter.sort(),
                    filter.descending(),
                    1,
                    1);
        }

        EnterpriseFilter without(PoolStatus status) {
            Set<PoolStatus> rest = new HashSet<>(filter.statuses());
            rest.remove(status);
            return new EnterpriseFilter(
                    filter.text(),
                    filter.unit(),
                    filter.kind(),
                    rest,
                    filter.counted(),
                    filter.overridden(),
                    filter.sort(),
                    filter.descending(),
                    1,
                    1);
        }
    }
}
