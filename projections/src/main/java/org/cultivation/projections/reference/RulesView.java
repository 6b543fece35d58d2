package org.cultivation.projections.reference;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.PoolRules;
import org.cultivation.projections.Dated;
import org.cultivation.projections.History;
import org.cultivation.projections.ViewType;

/**
 * The pool rules through time.
 *
 * @param position of the last fact folded
 */
public record RulesView(History<PoolRules> versions, long position) {

    /** The one document of this type. */
    public static final String ID = "pool-rules";

    public static final ViewType<RulesView> TYPE = new ViewType<>("rules", RulesView.class, view -> ID, List.of());

    /** What holds while nothing was published: the rulings that the plan leaves open (domain ruling 0). */
    static final PoolRules UNPUBLISHED = new PoolRules("unpublished", 7, 12, List.of());

    /** Nothing published. */
    public static final RulesView NONE = new RulesView(History.none(), -1);

    /** The rules of the day; before the first publication the first published. */
    public PoolRules on(LocalDate day) {
        Dated<PoolRules> entry = versions.entryOn(day);
        if (entry != null) {
            return entry.value();
        }
        return versions.isEmpty() ? UNPUBLISHED : versions.entries().getFirst().value();
    }

    /** Every version with its days, in order; the first also holds before its first day. */
    public List<Dated<PoolRules>> periods() {
        return versions.isEmpty() ? List.of(new Dated<>(UNPUBLISHED, LocalDate.EPOCH, null, -1)) : versions.entries();
    }
}
