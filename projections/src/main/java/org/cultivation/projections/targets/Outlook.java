package org.cultivation.projections.targets;

/** What the pace says about a target. */
public enum Outlook {
    /** Met on the day (已达到). */
    MET,
    /** The whole forecast interval meets the goal (可达). */
    REACHABLE,
    /** The interval straddles the goal (临界). */
    BORDERLINE,
    /** The whole interval misses the goal, or the due date has passed (不足). */
    SHORT,
    /** A goal under 20: too few for a pace (不作外推). */
    NOT_EXTRAPOLATED,
    /** Nothing is recorded yet that could count. */
    NO_DATA
}
