package org.cultivation.projections.districts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.projections.DaySpans;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.FirmDays;
import org.cultivation.projections.reference.FindReference;

/** How firms spread over the reporting units. */
public final class FindDistricts {

    private FindDistricts() {}

    /**
     * One row for each district and zone that exists on {@code on}, in the official order, and for any other unit that
     * a firm reports under, last. The city's row, when there is one, holds only firms that report to the city itself.
     */
    public static List<UnitCount> counts(Views views, LocalDate on) {
        return views.remembered(List.of("districts", on), () -> workOut(views, on));
    }

    private static List<UnitCount> workOut(Views views, LocalDate on) {
        Map<UnitCode, Tally> tallies = new LinkedHashMap<>();
        for (ReportingUnit unit : FindReference.units(views, on).all()) {
            if (!unit.code().isCity()) {
                tallies.put(unit.code(), new Tally());
            }
        }
        Map<UnitCode, Tally> others = new TreeMap<>();
        int day = DaySpans.number(on);
        for (FirmDays firm : views.all(FirmDays.FORM)) {
            UnitCode unit = firm.isKnownOn(day) ? firm.units().valueOn(day) : null;
            if (unit != null) {
                add(firm, day, unit, tallies, others);
            }
        }
        addZonesToDistricts(tallies, others);
        List<UnitCount> rows = new ArrayList<>();
        tallies.forEach((unit, tally) -> rows.add(tally.row(unit)));
        others.forEach((unit, tally) -> rows.add(tally.row(unit)));
        return List.copyOf(rows);
    }

    private static void addZonesToDistricts(Map<UnitCode, Tally> tallies, Map<UnitCode, Tally> others) {
        Map<UnitCode, Tally> zones = new LinkedHashMap<>();
        tallies.forEach((unit, tally) -> zones.compute(unit, (zone, none) -> isZone(zone) ? tally : null));
        others.forEach((unit, tally) -> zones.compute(unit, (zone, none) -> isZone(zone) ? tally : null));
        zones.forEach((zone, tally) -> tally(district(zone), tallies, others).add(tally));
    }

    private static void add(
            FirmDays firm, int day, UnitCode unit, Map<UnitCode, Tally> tallies, Map<UnitCode, Tally> others) {
        boolean counts = firm.countsOn(day);
        boolean inPool = firm.statusOn(day) == PoolStatus.IN_POOL;
        if (counts || inPool) {
            tally(unit, tallies, others).add(counts, inPool);
        }
    }

    private static Tally tally(UnitCode unit, Map<UnitCode, Tally> tallies, Map<UnitCode, Tally> others) {
        Tally tally = tallies.get(unit);
        return tally != null ? tally : others.computeIfAbsent(unit, other -> new Tally());
    }

    /** True when the unit is a part of a district whose row includes it. */
    public static boolean isZone(UnitCode unit) {
        return unit.value().length() > 6;
    }

    private static UnitCode district(UnitCode zone) {
        return new UnitCode(zone.value().substring(0, 6));
    }

    private static final class Tally {
        private long entities;
        private long inPool;

        void add(boolean counts, boolean isInPool) {
            entities += counts ? 1 : 0;
            inPool += isInPool ? 1 : 0;
        }

        void add(Tally other) {
            entities += other.entities;
            inPool += other.inPool;
        }

        UnitCount row(UnitCode unit) {
            return new UnitCount(unit, entities, inPool);
        }
    }
}
