package org.cultivation.application.imports;

import java.util.List;

/**
 * A row after the check.
 *
 * @param code of the firm or entry, as far as it could be read; empty otherwise
 * @param commands that writing would send, in order, each to the stream of {@code code}
 * @param newlyCounted whether the firm would count as an entity and does not yet
 */
record CheckedRow(
        int row,
        String code,
        String name,
        List<Problem> problems,
        Outcome outcome,
        List<Object> commands,
        boolean newlyCounted) {

    CheckedRow {
        problems = List.copyOf(problems);
        commands = List.copyOf(commands);
    }

    boolean isBad() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    boolean isWarned() {
        return !isBad() && !problems.isEmpty();
    }
}
