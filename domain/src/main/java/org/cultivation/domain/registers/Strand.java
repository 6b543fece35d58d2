package org.cultivation.domain.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cultivation.domain.Refusal;

/**
 * The standing facts of one kind and key of an entry, by effective day, then order of recording. The aggregate and the
 * views read it through this one class, so that they can never disagree.
 */
public record Strand(FactKind kind, String key, List<Step> steps) {

    private static final Comparator<Step> ORDER =
            Comparator.comparing(Step::effectiveOn).thenComparingLong(Step::sequence);

    public Strand {
        steps = inOrder(steps)
                ? List.copyOf(steps)
                : steps.stream().sorted(ORDER).toList();
    }

    private static boolean inOrder(List<Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (ORDER.compare(steps.get(i - 1), steps.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** With one step more. */
    public Strand with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Strand(kind, key, more);
    }

    /** What the step of this place found: every field as last said by the steps before it. */
    Map<String, String> valuesBefore(int place) {
        return new Strand(kind, key, steps.subList(0, place))
                .valuesOn(steps.get(place).effectiveOn());
    }

    /** What is odd about the step of this place, by its kind's rules, though no ground to refuse it. */
    public List<Refusal> doubts(int place) {
        return kind.doubts().apply(proposal(place));
    }

    /** The step of this place as its kind's rules saw it. */
    FactKind.Proposal proposal(int place) {
        Step step = steps.get(place);
        return new FactKind.Proposal(step.move(), step.values(), step.effectiveOn(), valuesBefore(place));
    }

    /** Why {@code move} cannot follow today whatever is typed: the strand's status, or what stands; empty when it can. */
    public Optional<Refusal> obstacle(Move move, LocalDate today) {
        String status = statusOn(today);
        if (!move.from().contains(status)) {
            return Optional.of(
                    new Refusal("fact.not-in-this-status", kind.register(), kind.name(), move.name(), status));
        }
        Map<String, String> before = valuesOn(today);
        Map<String, String> named = new TreeMap<>();
        kind.key().forEach(field -> {
            String value = steps.isEmpty() ? null : steps.getLast().values().get(field.name());
            if (value != null) {
                named.put(field.name(), value);
            }
        });
        return kind.obstacle().apply(new FactKind.Proposal(move.name(), named, today, before));
    }

    /** True when {@code account} took a step of this course that keeps him from {@code move}. */
    public boolean isTakenBySame(Move move, String account) {
        boolean same = false;
        String status = Move.NOTHING;
        for (Step step : steps) {
            Move taken = move(step);
            same = (same && !kind.beginsAnew(status, taken))
                    || (move.notBy().contains(taken.name()) && step.actor().equals(account));
            status = taken.to();
        }
        return same;
    }

    /** Without the fact of this number. */
    Strand without(long sequence) {
        return new Strand(
                kind,
                key,
                steps.stream().filter(step -> step.sequence() != sequence).toList());
    }

    /** The steps effective by {@code day}. */
    public List<Step> stepsBy(LocalDate day) {
        int end = steps.size();
        while (end > 0 && steps.get(end - 1).effectiveOn().isAfter(day)) {
            end--;
        }
        return steps.subList(0, end);
    }

    /** The status on {@code day}, {@link Move#NOTHING} before the first step; a term that has passed is not looked at. */
    public String statusOn(LocalDate day) {
        List<Step> past = stepsBy(day);
        return past.isEmpty() ? Move.NOTHING : move(past.getLast()).to();
    }

    /** True when it holds on {@code day}: its status is one that holds and its term has not passed. */
    public boolean holdsOn(LocalDate day) {
        return kind.holding().contains(statusOn(day))
                && untilOn(day).map(until -> !day.isAfter(until)).orElse(true);
    }

    /** True when its status is one that holds at any moment of {@code day}; a term that has passed is not looked at. */
    public boolean heldDuring(LocalDate day) {
        return kind.holding().contains(statusOn(day.minusDays(1)))
                || steps.stream()
                        .filter(step -> step.effectiveOn().equals(day))
                        .anyMatch(step -> kind.holding().contains(move(step).to()));
    }

    /** The last day of the term as known on {@code day}. */
    public Optional<LocalDate> untilOn(LocalDate day) {
        return Optional.ofNullable(valuesOn(day).get(FactKind.UNTIL)).map(LocalDate::parse);
    }

    /** Every field as last said by {@code day}, since the strand last began. */
    public Map<String, String> valuesOn(LocalDate day) {
        Map<String, String> values = new TreeMap<>();
        String status = Move.NOTHING;
        for (Step step : stepsBy(day)) {
            Move move = move(step);
            if (kind.shape() == Shape.STATEMENT || kind.beginsAnew(status, move)) {
                values.clear();
            }
            values.putAll(step.values());
            status = move.to();
        }
        return values;
    }

    /** The first step that may not follow on those before it. */
    public Optional<Broken> broken() {
        String status = Move.NOTHING;
        for (Step step : steps) {
            Move move = move(step);
            if (!move.from().contains(status)) {
                return Optional.of(new Broken(
                        step.sequence(),
                        new Refusal("fact.not-in-this-status", kind.register(), kind.name(), move.name(), status)));
            }
            status = move.to();
        }
        return Optional.empty();
    }

    /** A step that contradicts what stands before it. */
    public record Broken(long sequence, Refusal refusal) {}

    private Move move(Step step) {
        return kind.find(step.move())
                .orElseThrow(() -> new IllegalStateException(kind.name() + " knows no " + step.move()));
    }
}
