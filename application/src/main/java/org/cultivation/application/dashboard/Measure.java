package org.cultivation.application.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cultivation.application.pages.Here;
import org.cultivation.domain.UnitCode;
import org.cultivation.projections.Views;
import org.cultivation.projections.districts.FindDistricts;
import org.cultivation.projections.targets.FindTargets;

/** What the tiles show; each leads to the list behind its number. Names are what the address and the texts say. */
public enum Measure {
    ENTITIES("entities", "/enterprises", "counted=true"),
    POOL("pool", "/enterprises", "status=IN_POOL"),
    VALUE("value", "/dashboard/trade", "counted=true"),
    PARKS("parks", "/registers/park", "target=parks"),
    BRANDS("brands", "/registers/brand", "target=brands");

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final String word;
    private final String list;
    private final String filter;

    Measure(String word, String list, String filter) {
        this.word = word;
        this.list = list;
        this.filter = filter;
    }

    /** As the address and the texts name it. */
    public String word() {
        return word;
    }

    /** The one of that name; entities for any other. */
    static Measure of(String word) {
        for (Measure measure : values()) {
            if (measure.word.equals(word)) {
                return measure;
            }
        }
        return ENTITIES;
    }

    /** The list behind a tile. */
    public String list(Here here, UnitCode unit) {
        return append(here.to(list), "unit=" + unit.value() + "&" + filter);
    }

    /** What stands behind the total: the explanation of the target, or the list for the pool, which is none. */
    public String all(Here here) {
        return this == POOL ? append(here.to(list), filter) : here.to("/explain/" + word);
    }

    private static String append(String address, String more) {
        return address + (address.contains("?") ? "&" : "?") + more;
    }

    /** By unit, districts with their zones; values in million yuan. */
    Map<UnitCode, Long> numbers(Views views, LocalDate on) {
        Map<UnitCode, Long> numbers = new HashMap<>();
        if (this == POOL || this == ENTITIES) {
            FindDistricts.counts(views, on)
                    .forEach(count -> numbers.put(count.unit(), this == POOL ? count.inPool() : count.entities()));
        } else {
            FindTargets.byUnit(views, word, on).forEach((unit, number) -> numbers.put(unit, whole(number)));
        }
        return numbers;
    }

    private long whole(BigDecimal number) {
        return this == VALUE
                ? number.divide(MILLION, 0, RoundingMode.HALF_UP).longValueExact()
                : number.longValueExact();
    }
}
