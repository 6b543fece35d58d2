package org.cultivation.application.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cultivation.infra.spreadsheets.RowMarks;

/** The two notes beside a row of the annotated copy. */
final class RowNotes {

    private RowNotes() {}

    static RowMarks of(List<Problem> problems, HeaderMap header, ListKind kind, ImportTexts texts, Locale language) {
        Set<Integer> wrong = new HashSet<>();
        Set<Integer> doubtful = new HashSet<>();
        for (Problem problem : problems) {
            Integer column = header.columns().get(problem.column());
            if (column != null) {
                (problem.severity() == Problem.Severity.ERROR ? wrong : doubtful).add(column);
            }
        }
        return new RowMarks(
                problems.stream()
                        .map(problem -> texts.of(language, "import.severity." + problem.severity()) + " "
                                + kind.header(language, problem.column()) + ": "
                                + kind.problem(language, problem))
                        .collect(Collectors.joining("\n")),
                problems.stream()
                        .map(problem -> kind.remedy(language, problem))
                        .distinct()
                        .collect(Collectors.joining("\n")),
                wrong,
                doubtful);
    }

    static RowMarks of(ImportJob.RowResult refused, ListKind kind, ImportTexts texts, Locale language) {
        return new RowMarks(
                kind.refusal(language, String.valueOf(refused.refusal()), refused.arguments()),
                texts.of(language, "import.row-refused.remedy"),
                Set.of(),
                Set.of());
    }
}
