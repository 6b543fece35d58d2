package org.cultivation.application.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.ListAnswer;
import org.cultivation.projections.difference.ChangedLine;
import org.cultivation.projections.timeline.Change;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A difference as a workbook: one row for each cell that is not the same. */
@Component
class DifferenceFile {

    private final Comparison comparison;

    DifferenceFile(Comparison comparison) {
        this.comparison = comparison;
    }

    ResponseEntity<byte[]> of(Compared compared, Lists lists) {
        Formats f = lists.words().f();
        List<List<Object>> rows = new ArrayList<>();
        add(rows, "entered", compared.difference().entered(), compared, f);
        add(rows, "left", compared.difference().left(), compared, f);
        add(rows, "changed", compared.difference().changed(), compared, f);
        List<List<String>> front = List.of(
                front(f, "difference.earlier", compared.earlier()),
                front(f, "difference.later", compared.later()),
                List.of(f.text("export.rows"), String.valueOf(rows.size())));
        List<String> header = List.of(
                f.text("difference.what"),
                f.text("ledger.subject.code"),
                f.text("ledger.subject"),
                f.text("fact.changed.what"),
                f.text("fact.changed.before"),
                f.text("fact.changed.after"),
                f.text("explain.facts"));
        String name = lists.title(compared.what()) + "-" + compared.earlier().on() + "-"
                + compared.later().on();
        return new ListAnswer(name, front, header, rows).workbook(f.text("difference.sheet"));
    }

    private static List<String> front(Formats f, String key, Compared.At at) {
        return List.of(f.text(key), at.on().toString(), "#" + at.position());
    }

    private void add(List<List<Object>> rows, String what, List<ChangedLine> lines, Compared compared, Formats f) {
        for (ChangedLine line : lines) {
            String facts = comparison.facts(line, compared).stream()
                    .map(item -> "#" + item.position())
                    .collect(Collectors.joining(" "));
            for (Change change : line.changes()) {
                rows.add(List.of(
                        f.text("difference." + what),
                        line.line().key(),
                        line.line().name(),
                        change.field(),
                        change.before() == null ? "" : change.before(),
                        change.after() == null ? "" : change.after(),
                        facts));
            }
        }
    }
}
