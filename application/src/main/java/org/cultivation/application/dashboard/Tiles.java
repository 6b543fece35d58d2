package org.cultivation.application.dashboard;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.projections.reference.Units;
import org.jspecify.annotations.Nullable;

/**
 * Districts as tiles: a grid of places, not a map. Five steps of colour with limits that are told.
 *
 * @param grid row by row; an empty place has no unit
 * @param hub the district with functional zones, drawn beside the grid; null when there is none
 * @param step width of a colour step
 */
record Tiles(List<Tile> grid, @Nullable Hub hub, long step, Map<ReportingUnit.Group, Long> groups, long total) {

    private static final int COLUMNS = 4;

    /** @param shade 1 to 5 */
    record Tile(@Nullable UnitCode unit, long count, int shade) {}

    /** @param other firms of the district outside its zones */
    record Hub(Tile district, List<Tile> zones, Tile other) {}

    static Tiles of(Units units, Map<UnitCode, Long> numbers) {
        List<ReportingUnit> districts = units.all().stream()
                .filter(unit -> unit.group() != ReportingUnit.Group.CITY)
                .filter(unit -> unit.parent() == null || unit.parent().isCity())
                .toList();
        ReportingUnit hub = districts.stream()
                .filter(unit -> !units.zonesOf(unit.code()).isEmpty())
                .findFirst()
                .orElse(null);
        long most = districts.stream()
                .filter(unit -> !unit.equals(hub))
                .mapToLong(unit -> numbers.getOrDefault(unit.code(), 0L))
                .max()
                .orElse(0);
        long step = nice(most);
        Map<ReportingUnit.Group, Long> groups = new EnumMap<>(ReportingUnit.Group.class);
        districts.forEach(unit -> groups.merge(unit.group(), numbers.getOrDefault(unit.code(), 0L), Long::sum));
        long total = numbers.entrySet().stream()
                .filter(number -> units.find(number.getKey())
                        .map(unit -> unit.parent() == null || unit.parent().isCity())
                        .orElse(true))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Tiles(
                grid(districts, hub, numbers, step),
                hub == null ? null : hub(hub, units, numbers, step),
                step,
                groups,
                total);
    }

    private static List<Tile> grid(
            List<ReportingUnit> districts, @Nullable ReportingUnit hub, Map<UnitCode, Long> numbers, long step) {
        List<ReportingUnit> placed = districts.stream()
                .filter(unit -> !unit.equals(hub) && unit.tileRow() != null && unit.tileColumn() != null)
                .toList();
        int rows = placed.stream()
                .map(ReportingUnit::tileRow)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(-1);
        List<Tile> grid = new ArrayList<>();
        for (int place = 0; place < (rows + 1) * COLUMNS; place++) {
            int row = place / COLUMNS;
            int column = place % COLUMNS;
            grid.add(placed.stream()
                    .filter(unit -> is(unit.tileRow(), row) && is(unit.tileColumn(), column))
                    .findFirst()
                    .map(unit -> tile(unit.code(), numbers, step))
                    .orElse(new Tile(null, 0, 1)));
        }
        return grid;
    }

    private static boolean is(@Nullable Integer value, int wanted) {
        return value != null && value == wanted;
    }

    private static Hub hub(ReportingUnit hub, Units units, Map<UnitCode, Long> numbers, long step) {
        List<Tile> zones = units.zonesOf(hub.code()).stream()
                .map(zone -> tile(zone.code(), numbers, step))
                .toList();
        long all = numbers.getOrDefault(hub.code(), 0L);
        long other = all - zones.stream().mapToLong(Tile::count).sum();
        return new Hub(tile(hub.code(), numbers, step), zones, new Tile(hub.code(), other, shade(other, step)));
    }

    private static Tile tile(UnitCode unit, Map<UnitCode, Long> numbers, long step) {
        long count = numbers.getOrDefault(unit, 0L);
        return new Tile(unit, count, shade(count, step));
    }

    private static int shade(long count, long step) {
        return (int) Math.min(5, 1 + count / step);
    }

    /** A step of 1, 2, 4, 5 or 8 times a power of ten, so that five of them reach the largest number. */
    private static long nice(long most) {
        long power = 1;
        while (true) {
            for (long factor : new long[] {1, 2, 4, 5, 8}) {
                if (factor * power * 5 >= most) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }
}
