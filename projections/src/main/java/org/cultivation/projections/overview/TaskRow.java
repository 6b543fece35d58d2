package org.cultivation.projections.overview;

import java.time.LocalDate;
import org.cultivation.domain.registers.EntryId;

/**
 * A task on a day.
 *
 * @param responsible units as written
 * @param status of its progress; {@code assigned} before the first report, {@code cancelled} when it was
 * @param percent as last reported; empty before
 * @param overdue due before the day and neither accepted nor cancelled
 */
public record TaskRow(
        EntryId id, String title, String responsible, LocalDate dueOn, String status, String percent, boolean overdue) {

    /** True when nothing more is expected of it. */
    public boolean isClosed() {
        return status.equals(FindTasks.ACCEPTED) || status.equals(FindTasks.CANCELLED);
    }
}
