package org.cultivation.application.imports;

import java.util.List;
import org.cultivation.infra.spreadsheets.SheetRow;

/** Takes down the problems of one row with what the cell shows. */
record Notes(HeaderMap header, SheetRow row, List<Problem> problems) {

    void add(Problem.Severity severity, Column column, String code, String... arguments) {
        problems.add(
                new Problem(severity, column.name(), header.cell(row, column).shown(), code, List.of(arguments)));
    }

    boolean anyError() {
        return problems.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }
}
