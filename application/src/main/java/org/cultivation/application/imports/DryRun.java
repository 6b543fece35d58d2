package org.cultivation.application.imports;

import java.util.List;

/**
 * What a list would do. Nothing was written.
 *
 * @param sheet name of the sheet; @param headerRow its header, from 1
 * @param columns in the order of the file; @param notes about the file as a whole
 * @param rows with data; @param good without any problem; @param warned with warnings only; @param bad with errors;
 *     @param blank skipped
 * @param registrations @param supplements @param unchanged rows that would come to this, warned ones included
 * @param countedBefore entities that count now
 * @param countedAfter entities that would count when good rows are written
 * @param countedAfterAll when warned rows are written too
 * @param problems rows with problems
 * @param position of the ledger that was checked against
 * @param millis how long the check took
 */
public record DryRun(
        String sheet,
        int headerRow,
        List<String> columns,
        List<Note> notes,
        int rows,
        int good,
        int warned,
        int bad,
        int blank,
        int registrations,
        int supplements,
        int unchanged,
        long countedBefore,
        long countedAfter,
        long countedAfterAll,
        List<RowProblems> problems,
        long position,
        long millis) {

    public DryRun {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
    }

    /** Something about the file as a whole; {@code code} names the text {@code import.note.<code>}. */
    public record Note(String code, List<String> arguments) {}

    /** The problems of one row. */
    public record RowProblems(int row, String code, String name, List<Problem> problems) {}
}
