package org.cultivation.infra.spreadsheets;

import java.util.Set;

/**
 * What is written beside one row of an annotated copy.
 *
 * @param problem text for the first added column
 * @param remedy text for the second
 * @param wrong columns, from 0, whose cells are marked as errors
 * @param doubtful columns whose cells are marked as warnings
 */
public record RowMarks(String problem, String remedy, Set<Integer> wrong, Set<Integer> doubtful) {

    public RowMarks {
        wrong = Set.copyOf(wrong);
        doubtful = Set.copyOf(doubtful);
    }
}
