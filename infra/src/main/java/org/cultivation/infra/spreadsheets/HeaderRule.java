package org.cultivation.infra.spreadsheets;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises the header row of a table. */
@FunctionalInterface
public interface HeaderRule {

    /**
     * The columns to read below this row, from 0; empty when the row is no header.
     *
     * @param texts the row's texts by column, empty where there is none
     */
    Optional<Set<Integer>> columns(List<String> texts);
}
