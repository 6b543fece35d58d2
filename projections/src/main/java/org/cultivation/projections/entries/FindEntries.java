package org.cultivation.projections.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Strand;
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
        return view(views, id).filter(view -> view.isKnownOn(on)).map(view -> row(view, on));
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
        List<HeldStrand> held = new ArrayList<>();
        for (FactKind kind : Kinds.of(view.register())) {
            view.strands(kind).stream()
                    .filter(strand -> !strand.stepsBy(on).isEmpty())
                    .map(strand -> held(view, strand, on))
                    .sorted(Comparator.comparing(HeldStrand::key))
                    .forEach(held::add);
        }
        return held;
    }

    /** Strands of all entries of {@code register} that hold on {@code on} and whose term ends within {@code days}, soonest first. */
    public static List<Expiring> expiring(Views views, Register register, LocalDate on, int days) {
        List<Expiring> found = new ArrayList<>();
        for (EntryView view : views.all(EntryFields.of(register))) {
            for (HeldStrand strand : termed(view, on)) {
                LocalDate until = strand.until();
                if (strand.holds() && until != null && !until.isAfter(on.plusDays(days))) {
                    found.add(new Expiring(view.id(), view.nameOn(on), strand, until));
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

    /** The strands of the kinds of which some fact names a last day; most facts of most entries name none. */
    private static List<HeldStrand> termed(EntryView view, LocalDate on) {
        Set<String> kinds = new TreeSet<>();
        for (StandingStep standing : view.steps()) {
            if (standing.step().values().containsKey(FactKind.UNTIL)) {
                kinds.add(standing.kind());
            }
        }
        List<HeldStrand> held = new ArrayList<>();
        for (String name : kinds) {
            Kinds.find(view.register(), name)
                    .ifPresent(kind -> view.strands(kind).stream()
                            .filter(strand -> !strand.stepsBy(on).isEmpty())
                            .forEach(strand -> held.add(held(view, strand, on))));
        }
        return held;
    }

    /** A term that is about to end. */
    public record Expiring(EntryId id, String name, HeldStrand strand, LocalDate until) {}

    private static List<EntryRow> rows(Views views, Register register, LocalDate on) {
        return views.remembered(
                List.of("entries", register, on),
                () -> register == Register.UNIT
                        ? units(views, on)
                        : views.all(EntryFields.of(register)).stream()
                                .filter(view -> view.isKnownOn(on))
                                .map(view -> row(view, on))
                                .toList());
    }

    /** Reference data opens units, so they are there without a fact of their own. */
    private static List<EntryRow> units(Views views, LocalDate on) {
        List<EntryRow> rows = new ArrayList<>();
        for (ReportingUnit unit : FindReference.units(views, on).all()) {
            EntryId id = EntryId.of(Register.UNIT, unit.code().value());
            EntryRow row = row(view(views, id).orElseGet(() -> EntryView.of(id)), on);
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

    private static EntryRow row(EntryView view, LocalDate on) {
        List<String> targets = view.counted().keySet().stream()
                .filter(target -> view.countsOn(target, on))
                .sorted()
                .toList();
        return new EntryRow(
                view.id(),
                view.nameOn(on),
                view.unitOn(on).orElse(null),
                view.statusOn(on),
                view.profileOn(on),
                view.steps().stream()
                        .map(standing -> standing.step().effectiveOn())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                targets,
                termed(view, on).stream()
                        .filter(HeldStrand::holds)
                        .map(HeldStrand::until)
                        .flatMap(Stream::ofNullable)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static HeldStrand held(EntryView view, Strand strand, LocalDate on) {
        LocalDate since = strand.stepsBy(on).getFirst().effectiveOn();
        String status = Move.NOTHING;
        for (var step : strand.stepsBy(on)) {
            String to = strand.statusOn(step.effectiveOn());
            if (!to.equals(status)) {
                since = step.effectiveOn();
                status = to;
            }
        }
        return new HeldStrand(
                strand.kind(),
                strand.key(),
                strand.statusOn(on),
                strand.holdsOn(on),
                since,
                strand.untilOn(on).orElse(null),
                strand.valuesOn(on),
                view.positions(strand));
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
