package org.cultivation.projections.difference;

import java.util.List;
import java.util.Objects;
import org.cultivation.projections.timeline.Change;
import org.jspecify.annotations.Nullable;

/**
 * A line that is not the same at both moments.
 *
 * @param before null when it entered
 * @param after null when it left
 * @param changes the cells that differ; for a line that entered or left all that are not blank
 */
public record ChangedLine(@Nullable Line before, @Nullable Line after, List<Change> changes) {

    public ChangedLine {
        changes = List.copyOf(changes);
    }

    /** The line as it was last seen. */
    public Line line() {
        return Objects.requireNonNull(after == null ? before : after);
    }
}
