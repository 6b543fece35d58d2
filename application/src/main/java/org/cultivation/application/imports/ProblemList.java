package org.cultivation.application.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cultivation.projections.Page;
import org.jspecify.annotations.Nullable;

/** The problems of a list as a page shows them. */
record ProblemList(DryRun run, ImportTexts texts, Locale language) {

    private static final int SIZE = 50;

    /** One problem in words. */
    public record Line(int row, String header, String shown, boolean error, String code, String text, String remedy) {}

    /** Problems of one kind in one column. */
    public record Group(String header, boolean error, String example, String remedy, List<Integer> rows) {

        /** How many there are. */
        public int count() {
            return rows.size();
        }

        /** Numbers of the first rows. */
        public List<Integer> first() {
            return rows.subList(0, Math.min(10, rows.size()));
        }
    }

    /** Number of problems of one severity, or of all. */
    long count(Problem.@Nullable Severity severity) {
        return lines(severity).count();
    }

    Page<Line> page(Problem.@Nullable Severity severity, int page) {
        return Page.of(lines(severity).toList(), page, SIZE);
    }

    /** By column and kind, the most frequent first. */
    List<Group> groups(Problem.@Nullable Severity severity) {
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        lines(severity)
                .forEach(line -> groups.computeIfAbsent(
                                List.of(line.header(), line.code()),
                                key -> new Group(
                                        line.header(),
                                        line.error(),
                                        line.text(),
                                        line.remedy(),
                                        new java.util.ArrayList<>()))
                        .rows()
                        .add(line.row()));
        return groups.values().stream()
                .sorted(java.util.Comparator.comparing(Group::count).reversed())
                .toList();
    }

    private Stream<Line> lines(Problem.@Nullable Severity severity) {
        return run.problems().stream()
                .flatMap(row -> row.problems().stream()
                        .filter(problem -> severity == null || problem.severity() == severity)
                        .map(problem -> new Line(
                                row.row(),
                                texts.header(language, problem.column()),
                                problem.shown(),
                                problem.severity() == Problem.Severity.ERROR,
                                problem.code(),
                                texts.problem(language, problem),
                                texts.remedy(language, problem))));
    }
}
