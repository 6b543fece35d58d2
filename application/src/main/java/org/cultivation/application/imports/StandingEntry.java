package org.cultivation.application.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Step;
import org.cultivation.domain.registers.Strand;
import org.cultivation.domain.registers.Strands;
import org.cultivation.projections.entries.EntryView;
import org.jspecify.annotations.Nullable;

/** One entry as the views know it, with the facts that the rows before would add. For one check. */
final class StandingEntry implements Strands {

    /** Numbers of facts to come, after all that are recorded. */
    private static final long TO_COME = Long.MAX_VALUE / 2;

    private final Register register;
    private final @Nullable EntryView view;
    private final Map<String, Map<String, List<Step>>> added = new HashMap<>();
    private long next = TO_COME;

    /** @param view null when nothing is recorded of it */
    StandingEntry(Register register, @Nullable EntryView view) {
        this.register = register;
        this.view = view;
    }

    /** True when nothing was ever recorded of it, and no row before says anything. */
    boolean isNew() {
        return view == null && added.isEmpty();
    }

    void add(EntryFact fact) {
        FactKind kind = Kinds.find(register, fact.kind()).orElseThrow();
        added.computeIfAbsent(fact.kind(), any -> new HashMap<>())
                .computeIfAbsent(kind.keyOf(fact.values()), any -> new ArrayList<>(1))
                .add(Step.of(next++, fact));
    }

    /** True when this fact stands; the register may have added to what was said. */
    boolean stands(FactKind kind, Move move, Map<String, String> values, LocalDate effectiveOn) {
        return strand(kind, kind.keyOf(values)).steps().stream()
                .anyMatch(step -> step.move().equals(move.name())
                        && step.effectiveOn().equals(effectiveOn)
                        && step.values().entrySet().containsAll(values.entrySet()));
    }

    @Override
    public Strand strand(FactKind kind, String key) {
        Strand recorded = view == null ? new Strand(kind, key, List.of()) : view.strand(kind, key);
        List<Step> more = added.getOrDefault(kind.name(), Map.of()).getOrDefault(key, List.of());
        if (more.isEmpty()) {
            return recorded;
        }
        List<Step> all = new ArrayList<>(recorded.steps());
        all.addAll(more);
        return new Strand(kind, key, all);
    }

    @Override
    public List<Strand> all() {
        List<Strand> all = new ArrayList<>();
        for (FactKind kind : Kinds.of(register)) {
            Set<String> keys =
                    new TreeSet<>(added.getOrDefault(kind.name(), Map.of()).keySet());
            if (view != null) {
                view.strands(kind).forEach(strand -> keys.add(strand.key()));
            }
            keys.forEach(key -> all.add(strand(kind, key)));
        }
        return all;
    }
}
