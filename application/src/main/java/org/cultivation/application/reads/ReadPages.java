package org.cultivation.application.reads;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.ListAnswer;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.People;
import org.cultivation.infra.reads.Read;
import org.cultivation.infra.reads.ReadLog;
import org.cultivation.projections.Known;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The log of reads, for auditors. Looking at it is not recorded, taking it out is. */
@Page
class ReadPages {

    private static final int ROWS = 100;
    private static final int MOST = 50_000;

    private final ReadLog log;
    private final People people;

    ReadPages(ReadLog log, People people) {
        this.log = log;
        this.people = people;
    }

    @GetMapping("/reads")
    String list(Moment moment, ReadQuery query, Model model) {
        // Reads are no facts: the log has no past moments.
        model.addAttribute("presentOnly", moment.past());
        model.addAttribute("moment", new Moment(moment.today(), Known.NOW, moment.today(), null));
        List<Read> rows = log.latest(query.fits(), ROWS + 1);
        model.addAttribute("rows", rows.stream().limit(ROWS).toList());
        model.addAttribute("more", rows.size() > ROWS);
        model.addAttribute("query", query);
        model.addAttribute("end", log.end());
        return "audit/reads";
    }

    @GetMapping("/reads/export.xlsx")
    ResponseEntity<byte[]> export(Moment moment, ReadQuery query, Model model) {
        Formats f = (Formats) Objects.requireNonNull(model.getAttribute("f"));
        List<Read> rows = log.latest(query.fits(), MOST);
        ReadLog.End end = log.end();
        return new ListAnswer(
                        f.text("reads.title") + "-" + moment.today(),
                        List.of(
                                List.of(f.text("reads.count"), String.valueOf(end.count())),
                                List.of(f.text("reads.head"), end.head()),
                                List.of(f.text("export.rows"), String.valueOf(rows.size()))),
                        List.of(
                                f.text("reads.number"),
                                f.text("reads.at"),
                                f.text("reads.who"),
                                f.text("ledger.account"),
                                f.text("reads.role"),
                                f.text("field.unit"),
                                f.text("reads.what"),
                                f.text("reads.address"),
                                f.text("export.rows"),
                                f.text("reads.reason"),
                                f.text("reads.outcome")),
                        () -> rows.stream().map(read -> cells(read, f)).iterator())
                .workbook(f.text("reads.title"));
    }

    private List<Object> cells(Read read, Formats f) {
        Long rows = read.rows();
        String reason = read.reason();
        return List.of(
                read.number(),
                f.stamp(read.at()),
                people.name(read.account()),
                read.account(),
                read.role().isEmpty() ? "" : f.text("role." + read.role()),
                read.scope(),
                read.what().stream()
                        .map(what -> f.textOr("reads.what." + what, what))
                        .collect(Collectors.joining(f.text("format.list"))),
                read.address(),
                rows == null ? "" : rows,
                reason == null ? "" : reason,
                read.outcome());
    }
}
