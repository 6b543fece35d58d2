package org.cultivation.projections.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.DaySpans;
import org.cultivation.projections.History;
import org.cultivation.projections.Page;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.Counted;
import org.cultivation.projections.entries.EntryFields;
import org.cultivation.projections.entries.EntryView;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.entries.HeldStrand;

/** Which entries count toward a target by its rule, which do not, and why. */
final class CountedEntries {

    private CountedEntries() {}

    /** The days on which each entry of {@code register} counts toward {@code target}. */
    static List<DaySpans<Boolean>> intervals(Views views, Register register, String target) {
        return views.all(EntryFields.of(register)).stream()
                .map(view -> DaySpans.of(view.counted().getOrDefault(target, History.none()), counts -> counts))
                .toList();
    }

    /** One page of those that count, or of those that do not; both together are all entries known on {@code on}. */
    static Page<Member> page(Views views, CountingRule rule, LocalDate on, boolean counted, int page, int size) {
        Register register = Register.find(rule.register()).orElseThrow();
        List<EntryView> members = views.all(EntryFields.of(register)).stream()
                .filter(view -> view.isKnownOn(on) && view.countsOn(rule.target(), on) == counted)
                .sorted(Comparator.comparing(EntryView::id))
                .toList();
        return Page.of(members, page, size).map(view -> member(views, view, rule, on, counted));
    }

    private static Member member(Views views, EntryView view, CountingRule rule, LocalDate on, boolean counted) {
        Optional<Condition> failed = Counted.failed(view, rule, on, views.conditions());
        return new Member(
                view.id().id(),
                view.register().stored(),
                view.nameOn(on),
                view.unitOn(on).orElse(null),
                counted,
                failed.map(Condition::id).orElse("meets-rule"),
                failed.map(condition -> List.of(condition.otherwise(), condition.otherwiseEnglish()))
                        .orElse(List.of()),
                positions(view, on));
    }

    /** Every fact that speaks on the day: those of the opening, and of all strands that hold. */
    private static List<Long> positions(EntryView view, LocalDate on) {
        List<Long> positions = new ArrayList<>();
        for (HeldStrand strand : FindEntries.strands(view, on)) {
            if (strand.holds()
                    || Kinds.leading(view.register())
                            .filter(strand.kind()::equals)
                            .isPresent()) {
                positions.addAll(strand.positions());
            }
        }
        return positions.stream().distinct().sorted().toList();
    }
}
