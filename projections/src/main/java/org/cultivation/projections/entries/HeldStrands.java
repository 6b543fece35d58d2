package org.cultivation.projections.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Step;
import org.cultivation.domain.registers.Strand;

/** The strands of one entry as they are on a day. */
final class HeldStrands {

    private HeldStrands() {}

    /** Those that have begun by {@code on}: by kind in the order of pages, then by key. */
    static List<HeldStrand> of(EntryView view, LocalDate on) {
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

    /** Those of the kinds of which some fact names a last day; most facts of most entries name none. */
    static List<HeldStrand> termed(EntryView view, LocalDate on) {
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

    private static HeldStrand held(EntryView view, Strand strand, LocalDate on) {
        LocalDate since = strand.stepsBy(on).getFirst().effectiveOn();
        String status = Move.NOTHING;
        for (Step step : strand.stepsBy(on)) {
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
}
