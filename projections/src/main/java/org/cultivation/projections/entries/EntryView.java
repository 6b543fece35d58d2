package org.cultivation.projections.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Step;
import org.cultivation.domain.registers.Strand;
import org.cultivation.projections.History;

/**
 * The standing facts of one entry: any day can be asked without another fold.
 *
 * @param position of the last fact folded, also of one that no longer stands
 * @param steps by sequence number
 * @param pending numbers of the amendments that wait
 * @param counted by target, whether it counts, by all counting rules folded so far
 */
public record EntryView(
        EntryId id,
        long position,
        List<StandingStep> steps,
        List<Integer> pending,
        Map<String, History<Boolean>> counted) {

    public EntryView {
        steps = List.copyOf(steps);
        pending = List.copyOf(pending);
        counted = Map.copyOf(counted);
    }

    /** An entry nothing is known about. */
    static EntryView of(EntryId id) {
        return new EntryView(id, -1, List.of(), List.of(), Map.of());
    }

    /** The same with the days worked out on which it counts. */
    EntryView counted(Map<String, History<Boolean>> days) {
        return new EntryView(id, position, steps, pending, days);
    }

    /** True when it counts toward {@code target} on {@code day}. */
    public boolean countsOn(String target, LocalDate day) {
        return counted.getOrDefault(target, History.none()).on(day).orElse(false);
    }

    public Register register() {
        return id.register();
    }

    /** The strand of a kind without a key, or of one key; without steps when there is none. */
    public Strand strand(FactKind kind, String key) {
        List<Step> of = new ArrayList<>();
        for (StandingStep standing : steps) {
            if (standing.kind().equals(kind.name())
                    && kind.hasKey(standing.step().values(), key)) {
                of.add(standing.step());
            }
        }
        return new Strand(kind, key, of);
    }

    /** Every strand of the kind, by key in the order of their first recording. */
    public List<Strand> strands(FactKind kind) {
        Map<String, List<Step>> byKey = new LinkedHashMap<>();
        for (StandingStep standing : steps) {
            if (standing.kind().equals(kind.name())) {
                byKey.computeIfAbsent(kind.keyOf(standing.step().values()), any -> new ArrayList<>())
                        .add(standing.step());
            }
        }
        return byKey.entrySet().stream()
                .map(of -> new Strand(kind, of.getKey(), of.getValue()))
                .toList();
    }

    /** True when a fact of it has taken effect by {@code day}; for registers opened by facts, when it was opened. */
    public boolean isKnownOn(LocalDate day) {
        return opening()
                .map(strand -> !strand.stepsBy(day).isEmpty())
                .orElseGet(() -> steps.stream()
                        .anyMatch(step -> !step.step().effectiveOn().isAfter(day)));
    }

    /** What the opening kind says on {@code day}: name, unit and the rest. */
    public Map<String, String> profileOn(LocalDate day) {
        return opening().map(strand -> strand.valuesOn(day)).orElse(Map.of());
    }

    /** The name or title on {@code day}; the id where the register has neither. */
    public String nameOn(LocalDate day) {
        Map<String, String> profile = profileOn(day);
        return profile.getOrDefault("name", profile.getOrDefault("title", id.id()));
    }

    /** The unit it reports to on {@code day}, where its facts say so. */
    public Optional<UnitCode> unitOn(LocalDate day) {
        return Optional.ofNullable(profileOn(day).get("unit")).map(UnitCode::new);
    }

    /**
     * The status it is known by on {@code day}: that of the register's leading kind, or of the opening kind once that no
     * longer holds, or while the leading kind has not begun.
     */
    public String statusOn(LocalDate day) {
        String opened = opening().map(strand -> strand.statusOn(day)).orElse(Move.NOTHING);
        boolean open = opening().map(strand -> strand.holdsOn(day)).orElse(true);
        String led = Kinds.leading(register())
                .map(kind -> strand(kind, "").statusOn(day))
                .orElse(Move.NOTHING);
        return open && !led.isEmpty() ? led : opened;
    }

    /** What is odd about its standing facts though no ground to refuse them, by position in the ledger. */
    public Map<Long, List<Refusal>> doubts() {
        Map<Long, List<Refusal>> doubts = new TreeMap<>();
        for (FactKind kind : Kinds.of(register())) {
            for (Strand strand : kind.mayDoubt() ? strands(kind) : List.<Strand>of()) {
                for (int place = 0; place < strand.steps().size(); place++) {
                    Step step = strand.steps().get(place);
                    List<Refusal> found = strand.doubts(place);
                    steps.stream()
                            .filter(standing ->
                                    !found.isEmpty() && standing.step().sequence() == step.sequence())
                            .forEach(standing -> doubts.put(standing.position(), found));
                }
            }
        }
        return doubts;
    }

    /** Where the facts with these numbers stand in the ledger. */
    public List<Long> positions(Strand strand) {
        List<Long> positions = new ArrayList<>(strand.steps().size());
        for (StandingStep standing : steps) {
            for (Step step : strand.steps()) {
                if (step.sequence() == standing.step().sequence()) {
                    positions.add(standing.position());
                }
            }
        }
        return positions;
    }

    private Optional<Strand> opening() {
        return register().isOpenedByFact() ? Optional.of(strand(Kinds.opening(register()), "")) : Optional.empty();
    }
}
