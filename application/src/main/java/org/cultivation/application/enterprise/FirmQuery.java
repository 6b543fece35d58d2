package org.cultivation.application.enterprise;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * The list's parameters as they stand in its address. What cannot be applied is an error, never ignored.
 *
 * @param sort name of a {@link SortKey}, in any case
 * @param dir {@code asc} or {@code desc}
 */
public record FirmQuery(
        @Nullable String q,
        @Nullable String unit,
        @Nullable String kind,
        @Nullable List<String> status,
        @Nullable String counted,
        @Nullable String overridden,
        @Nullable String sort,
        @Nullable String dir,
        @Nullable Integer page) {

    static final int ROWS = 50;

    /** @throws BadParameter for a value that no filter knows */
    EnterpriseFilter filter() {
        return filter(page == null ? 1 : page, ROWS);
    }

    /** The same firms, cut differently. */
    public EnterpriseFilter filter(int number, int rows) {
        if (number < 1 || number > 100_000) {
            throw new BadParameter("page", String.valueOf(number), "value");
        }
        return new EnterpriseFilter(
                blank(q) ? null : q,
                unitCode(),
                blank(kind) ? null : one(EnterpriseKind.class, "kind", kind),
                statuses(),
                flag("counted", counted),
                flag("overridden", overridden),
                key(),
                descending(),
                number,
                rows);
    }

    Set<PoolStatus> statuses() {
        Set<PoolStatus> statuses = EnumSet.noneOf(PoolStatus.class);
        if (status != null) {
            status.stream()
                    .filter(name -> !name.isBlank())
                    .forEach(name -> statuses.add(one(PoolStatus.class, "status", name)));
        }
        return statuses;
    }

    @Nullable
    UnitCode unitCode() {
        if (unit == null || unit.isBlank()) {
            return null;
        }
        try {
            return UnitCode.parse(unit);
        } catch (Refusal refusal) {
            throw new BadParameter("unit", unit, "value");
        }
    }

    SortKey key() {
        return sort == null || sort.isBlank() ? SortKey.LAST_FACT : one(SortKey.class, "sort", sort);
    }

    /** Latest first unless asked otherwise; texts from the beginning. */
    boolean descending() {
        if (dir == null || dir.isBlank()) {
            return key() == SortKey.LAST_FACT || key() == SortKey.STATUS_SINCE || key() == SortKey.REGISTERED;
        }
        return switch (dir) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw new BadParameter("dir", dir, "value");
        };
    }

    /** The tab that shows just this; empty when other conditions are set. */
    String tab() {
        if (!blank(q) || !blank(unit) || !blank(kind) || !blank(overridden)) {
            return "";
        }
        if (statuses().isEmpty()) {
            return "true".equals(counted) ? "counted" : blank(counted) ? "all" : "";
        }
        return statuses().size() == 1 && blank(counted)
                ? statuses().iterator().next().name()
                : "";
    }

    private static @Nullable Boolean flag(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadParameter(name, value, "value");
        };
    }

    private static <T extends Enum<T>> T one(Class<T> type, String name, @Nullable String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> value != null && constant.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new BadParameter(name, String.valueOf(value), "value"));
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
