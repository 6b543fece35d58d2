package org.cultivation.projections.criteria;

import java.time.LocalDate;
import org.cultivation.domain.PoolRules.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * How a firm fulfils a criterion.
 *
 * @param ruleVersion of the rules it is judged by: those that the step named when it was taken, else those of the day
 * @param on the day it is judged on: that of the step when it was taken
 * @param position of the step in this case; null while it was not taken
 */
public record Judged(
        Criterion criterion,
        Outcome outcome,
        String ruleVersion,
        LocalDate on,
        @Nullable Long position) {

    /** The answers there are. */
    public enum Outcome {
        MET,
        UNMET,
        /** It looks at what the step itself will hand in. */
        OPEN,
        /** The condition cannot be judged on this firm; a step that needs it is refused. */
        UNCLEAR
    }

    /** True when the step must be refused for it. */
    public boolean stands() {
        return outcome == Outcome.UNMET || outcome == Outcome.UNCLEAR;
    }
}
