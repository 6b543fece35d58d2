package org.cultivation.projections.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection and what became of it.
 *
 * @param upheld null while undecided, as are {@code decision}, {@code decidedOn}, {@code decidedBy}
 * @param decision reason of the decision
 */
public record Objection(
        int number,
        LocalDate receivedOn,
        String content,
        String account,
        long position,
        @Nullable Boolean upheld,
        @Nullable String decision,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy) {

    /** True while nobody decided it. */
    public boolean isOpen() {
        return upheld == null;
    }
}
