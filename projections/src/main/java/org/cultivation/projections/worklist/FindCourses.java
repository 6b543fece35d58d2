package org.cultivation.projections.worklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Strand;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.jspecify.annotations.Nullable;

/** Questions about the courses in the registers beside the pool that wait for an official: reviews, open requests. */
public final class FindCourses {

    private static final Map<Register, List<FactKind>> KINDS = Kinds.all().stream()
            .filter(kind -> !kind.waiting().isEmpty())
            .collect(Collectors.groupingBy(FactKind::register));

    private FindCourses() {}

    /** Every course that waits on {@code on}, the longest waiting first. Worked out once until the next fact. */
    public static List<WaitingCourse> waiting(Views views, LocalDate on) {
        return views.remembered(
                List.of("courses", on),
                () -> KINDS.entrySet().stream()
                        .flatMap(of -> views.all(EntryFields.of(of.getKey())).stream()
                                .flatMap(entry -> waiting(views, entry, of.getValue(), on)))
                        .sorted(Comparator.comparing(WaitingCourse::since)
                                .thenComparing(course -> course.entry().id()))
                        .toList());
    }

    private static Stream<WaitingCourse> waiting(Views views, EntryView entry, List<FactKind> kinds, LocalDate on) {
        // Most firms have many reported values and no course.
        Set<String> recorded = entry.steps().stream()
                .map(standing -> standing.kind())
                .filter(name -> kinds.stream().anyMatch(kind -> kind.name().equals(name)))
                .collect(Collectors.toSet());
        return kinds.stream()
                .filter(kind -> recorded.contains(kind.name()))
                .flatMap(kind -> entry.strands(kind).stream())
                .filter(strand -> strand.kind().waiting().contains(strand.statusOn(on)))
                .map(strand -> course(views, entry, strand, on));
    }

    private static WaitingCourse course(Views views, EntryView entry, Strand strand, LocalDate on) {
        LocalDate since = strand.stepsBy(on).getLast().effectiveOn();
        FirmView firm = entry.register() == Register.ENTERPRISE
                ? views.find(FirmFields.TYPE, entry.id().id()).orElse(null)
                : null;
        String name = firm == null
                ? entry.nameOn(on)
                : firm.names().on(on).orElse(entry.id().id());
        return new WaitingCourse(entry, name, unit(entry, firm, on), strand, strand.statusOn(on), since);
    }

    private static @Nullable UnitCode unit(EntryView entry, @Nullable FirmView firm, LocalDate on) {
        return switch (entry.register()) {
            case ENTERPRISE -> firm == null ? null : firm.units().on(on).orElse(null);
            case UNIT -> new UnitCode(entry.id().id());
            default -> entry.unitOn(on).orElse(null);
        };
    }
}
