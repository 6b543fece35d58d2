package org.cultivation.projections.targets;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.projections.Page;
import org.cultivation.projections.Views;

/** Questions about the plan's targets. */
public final class FindTargets {

    /** What the plan sets targets for, in the order they are shown. */
    public static final List<String> IDS = List.of("entities", "brands", "parks", "belts", "value", "share");

    private FindTargets() {}

    /** Every target of the plan in force on {@code on}; empty when there is no plan. */
    public static List<TargetStanding> standings(Views views, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /**
     * Who counts ({@code counted}) or who does not, by code; both together are all firms known on {@code on}.
     *
     * @throws IllegalArgumentException for an id that is not one of {@link #IDS}
     */
    public static Page<Member> members(Views views, String id, LocalDate on, boolean counted, int page, int size) {
        throw new UnsupportedOperationException();
    }
}
