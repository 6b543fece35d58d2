package org.cultivation.projections.entries;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Dated;
import org.cultivation.projections.DaySpans;
import org.cultivation.projections.History;
import org.cultivation.projections.ShortForm;
import org.jspecify.annotations.Nullable;

/**
 * What lists need of an entry, kept with its document. Its row stays the same until a fact takes effect, a term has
 * passed, or it begins or ceases to count, so a row is made once for each such stretch of days, when it is first asked
 * for. It depends on the document alone: a further fact makes another document, and another one of these.
 */
final class EntryDays {

    private static final Map<Register, ShortForm<EntryView, EntryDays>> FORMS = new EnumMap<>(Register.class);

    static {
        for (Register register : Register.values()) {
            FORMS.put(register, new ShortForm<>(EntryFields.of(register), EntryDays::new));
        }
    }

    private final EntryView view;
    /** First days of the stretches, ascending, as in {@link DaySpans#number}. */
    private final int[] starts;
    /** Last days that facts name, ascending, whether they hold or not. */
    private final int[] untils;
    /** The rows by stretch as far as they were asked for. Two readers may make the same one; either serves. */
    private final AtomicReferenceArray<@Nullable EntryRow> rows;

    private EntryDays(EntryView view) {
        this.view = view;
        TreeSet<Integer> days = new TreeSet<>();
        TreeSet<Integer> last = new TreeSet<>();
        for (StandingStep standing : view.steps()) {
            days.add(DaySpans.number(standing.step().effectiveOn()));
            String until = standing.step().values().get(FactKind.UNTIL);
            if (until != null) {
                last.add(DaySpans.number(LocalDate.parse(until)));
            }
        }
        last.forEach(day -> days.add(day + 1));
        for (History<Boolean> counted : view.counted().values()) {
            for (Dated<Boolean> span : counted.entries()) {
                days.add(DaySpans.number(span.from()));
            }
        }
        starts = days.stream().mapToInt(Integer::intValue).toArray();
        untils = last.stream().mapToInt(Integer::intValue).toArray();
        rows = new AtomicReferenceArray<>(starts.length);
    }

    static ShortForm<EntryView, EntryDays> form(Register register) {
        ShortForm<EntryView, EntryDays> form = FORMS.get(register);
        if (form == null) {
            throw new IllegalStateException("no views of " + register);
        }
        return form;
    }

    EntryView view() {
        return view;
    }

    /** Its row on {@code on}; null while it is not known. */
    @Nullable
    EntryRow on(LocalDate on) {
        int found = Arrays.binarySearch(starts, DaySpans.number(on));
        int stretch = found >= 0 ? found : -found - 2;
        if (stretch < 0 || !view.isKnownOn(on)) {
            return null;
        }
        EntryRow row = rows.get(stretch);
        if (row == null) {
            row = row(view, on);
            rows.set(stretch, row);
        }
        return row;
    }

    /** True when some fact names a last day between these two, which are included. */
    boolean mayEndWithin(LocalDate from, LocalDate to) {
        int found = Arrays.binarySearch(untils, DaySpans.number(from));
        int next = found >= 0 ? found : -found - 1;
        return next < untils.length && untils[next] <= DaySpans.number(to);
    }

    static EntryRow row(EntryView view, LocalDate on) {
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
                HeldStrands.termed(view, on).stream()
                        .filter(HeldStrand::holds)
                        .map(HeldStrand::until)
                        .flatMap(Stream::ofNullable)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
