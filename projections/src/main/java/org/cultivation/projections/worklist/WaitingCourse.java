package org.cultivation.projections.worklist;

import java.time.LocalDate;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.Strand;
import org.cultivation.projections.entries.EntryView;
import org.jspecify.annotations.Nullable;

/**
 * A course of an entry that waits for an official.
 *
 * @param name of the entry, of the firm for further facts about firms
 * @param unit the unit it belongs to; null where nothing says so
 * @param since the day of the step that led to its status
 */
public record WaitingCourse(
        EntryView entry, String name, @Nullable UnitCode unit, Strand strand, String status, LocalDate since) {}
