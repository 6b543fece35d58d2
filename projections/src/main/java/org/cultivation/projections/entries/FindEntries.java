package org.cultivation.projections.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Page;
import org.cultivation.projections.ViewQuery;
import org.cultivation.projections.Views;
import org.cultivation.projections.reference.FindReference;
import org.jspecify.annotations.Nullable;

/** Questions about the entries of the registers. */
public final class FindEntries {

    private static final String COLUMN = "value.";

    private FindEntries() {}

    /** The entry, when it is known on {@code on}. */
    public static Optional<EntryRow> one(Views views, EntryId id, LocalDate on) {
        return view(views, id).filter(view -> view.isKnownOn(on)).map(view -> EntryDays.row(view, on));
    }

    /** Its standing facts; empty when none was ever recorded. */
    public static Optional<EntryView> view(Views views, EntryId id) {
        return views.find(EntryFields.of(id.register()), id.id());
    }

    /** How many entries of {@code register} are known on {@code on}, by status. */
    public static Map<String, Long> statuses(Views views, Register register, LocalDate on) {
        return rows(views, register, on).stream()
                .collect(Collectors.groupingBy(EntryRow::status, TreeMap::new, Collectors.counting()));
    }

    /**
     * One page of a register on {@code on}.
     *
     * @param sort {@code id}, {@code name}, {@code unit}, {@code status}, {@code since}, {@code expiring} or {@code
     *     value.FIELD}; null sorts by id
     * @throws IllegalArgumentException for another sort: nothing asked is ignored
     */
    public static Page<EntryRow> list(
            Views views,
            Register register,
            EntryFilter filter,
            LocalDate on,
            @Nullable String sort,
            boolean descending,
            int page,
            int size) {
        Comparator<EntryRow> order = order(sort == null ? "id" : sort);
        List<EntryRow> found = rows(views, register, on).stream()
                .filter(row -> matches(row, filter, on))
                .sorted((descending ? order.reversed() : order).thenComparing(EntryRow::id))
                .toList();
        return Page.of(found, page, size);
    }

    /** The strands of an entry that have begun by {@code on}: by kind in the order of pages, then by key. */
    public static List<HeldStrand> strands(EntryView view, LocalDate on) {
        return HeldStrands.of(view, on);
    }

    /** Strands of all entries of {@code register} that hold on {@code on} and whose term ends within {@code days}, soonest first. */
    public static List<Expiring> expiring(Views views, Register register, LocalDate on, int days) {
        List<Expiring> found = new ArrayList<>();
        LocalDate last = on.plusDays(days);
        for (EntryDays entry : views.all(EntryDays.form(register))) {
            for (HeldStrand strand :
                    entry.mayEndWithin(on, last) ? HeldStrands.termed(entry.view(), on) : List.<HeldStrand>of()) {
                LocalDate until = strand.until();
                if (strand.holds() && until != null && !until.isAfter(last)) {
                    found.add(new Expiring(entry.view().id(), entry.view().nameOn(on), strand, until));
                }
            }
        }
        found.sort(Comparator.comparing(Expiring::until).thenComparing(Expiring::id));
        return found;
    }

    /** Entries with amendments that wait for a second official, by register and id. */
    public static List<EntryView> pending(Views views) {
        return Arrays.stream(Register.values())
                .flatMap(register -> views
                        .list(EntryFields.of(register), ViewQuery.everything().where(EntryFields.PENDING, true))
                        .rows()
                        .stream())
                .sorted(Comparator.comparing(EntryView::id))
                .toList();
    }

    /** A term that is about to end. */
    public record Expiring(EntryId id, String name, HeldStrand strand, LocalDate until) {}

    private static List<EntryRow> rows(Views views, Register register, LocalDate on) {
        return views.remembered(
                List.of("entries", register, on),
                () -> register == Register.UNIT
                        ? units(views, on)
                        : views.all(EntryDays.form(register)).stream()
                                .flatMap(entry -> Stream.ofNullable(entry.on(on)))
                                .toList());
    }

    /** Reference data opens units, so they are there without a fact of their own. */
    private static List<EntryRow> units(Views views, LocalDate on) {
        List<EntryRow> rows = new ArrayList<>();
        for (ReportingUnit unit : FindReference.units(views, on).all()) {
            EntryId id = EntryId.of(Register.UNIT, unit.code().value());
            EntryRow row = EntryDays.row(view(views, id).orElseGet(() -> EntryView.of(id)), on);
            rows.add(new EntryRow(
                    id,
                    unit.name(),
                    unit.code(),
                    row.status(),
                    row.profile(),
                    row.since(),
                    row.countsToward(),
                    row.expiring()));
        }
        return rows;
    }

    private static boolean matches(EntryRow row, EntryFilter filter, LocalDate on) {
        return (filter.text() == null || hasText(row, filter.text()))
                && (filter.unit() == null || row.unit() != null && filter.unit().covers(row.unit()))
                && (filter.status() == null || filter.status().equals(row.status()))
                && (filter.target() == null || row.countsToward().contains(filter.target()))
                && (filter.expiringWithin() == null
                        || row.expiring() != null && !row.expiring().isAfter(on.plusDays(filter.expiringWithin())));
    }

    private static boolean hasText(EntryRow row, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(row.id().id(), row.name()), row.profile().values().stream())
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static Comparator<EntryRow> order(String sort) {
        return switch (sort) {
            case "id" -> Comparator.comparing(EntryRow::id);
            case "name" -> Comparator.comparing(EntryRow::name);
            case "unit" -> nullsLast(EntryRow::unit);
            case "status" -> Comparator.comparing(EntryRow::status);
            case "since" -> nullsLast(EntryRow::since);
            case "expiring" -> nullsLast(EntryRow::expiring);
            default -> {
                if (!sort.startsWith(COLUMN)) {
                    throw new IllegalArgumentException("no order by " + sort);
                }
                String field = sort.substring(COLUMN.length());
                yield nullsLast(row -> row.profile().get(field));
            }
        };
    }

    private static <T extends Comparable<? super T>> Comparator<EntryRow> nullsLast(
            Function<EntryRow, @Nullable T> key) {
        return Comparator.comparing(key, Comparator.nullsLast(Comparator.<T>naturalOrder()));
    }
}
