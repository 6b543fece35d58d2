package org.cultivation.application.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cultivation.application.pages.FactWords;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.ListAnswer;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.People;
import org.cultivation.application.pages.Places;
import org.cultivation.application.pages.Visit;
import org.cultivation.projections.feed.FeedItem;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a search through the history found, as a workbook. */
@Page
class HistoryExport {

    /** Rows that a person can still work with; the file says when there is more. */
    private static final int ROWS = 50_000;

    private final Visit visit;
    private final HistorySearch search;
    private final People people;

    HistoryExport(Visit visit, HistorySearch search, People people) {
        this.visit = visit;
        this.search = search;
        this.people = people;
    }

    @GetMapping("/ledger/export.xlsx")
    ResponseEntity<byte[]> export(Moment moment, HistoryQuery query, Model model) {
        Formats f = (Formats) Objects.requireNonNull(model.getAttribute("f"));
        FactWords words = (FactWords) Objects.requireNonNull(model.getAttribute("words"));
        Places places = (Places) Objects.requireNonNull(model.getAttribute("places"));
        HistorySearch.Found found = visit.ask(
                moment,
                model,
                (views, position) -> search.find(views, query, moment.past() ? moment.on() : null, ROWS));
        List<List<String>> front = new ArrayList<>(List.of(
                List.of(f.text("asof.on"), moment.on().toString()),
                List.of(f.text("asof.known"), moment.words(f)),
                List.of(f.text("strip.position"), "#" + model.getAttribute("position")),
                List.of(f.text("export.rows"), String.valueOf(found.items().size()))));
        if (found.older() != null) {
            front.add(List.of(f.text("ledger.export.more", String.valueOf(found.older()))));
        }
        List<String> header = List.of(
                f.text("ledger.position"),
                f.text("timeline.recorded"),
                f.text("field.effectiveOn"),
                f.text("ledger.subject"),
                f.text("ledger.subject.code"),
                f.text("ledger.fact"),
                f.text("ledger.content"),
                f.text("ledger.actor"),
                f.text("ledger.account"),
                f.text("field.unit"),
                f.text("field.basisDocument"),
                f.text("fact.import.batch"));
        return new ListAnswer(
                        f.text("ledger.title") + "-" + moment.on(),
                        front,
                        header,
                        () -> found.items().stream()
                                .map(item -> cells(item, f, words, places))
                                .iterator())
                .workbook(f.text("ledger.title"));
    }

    private List<Object> cells(FeedItem item, Formats f, FactWords words, Places places) {
        String code = item.code() != null
                ? item.code().value()
                : item.entry() != null ? item.entry().id() : "";
        String content = String.join(
                f.text("format.list"),
                words.details(item.details(), List.of()).stream()
                        .map(detail -> detail.label() + " " + detail.value())
                        .toList());
        return List.of(
                item.position(),
                f.stamp(item.recordedAt()),
                item.attestation().effectiveOn(),
                item.name() == null ? "" : item.name(),
                code,
                words.title(item.type(), item.details()),
                content,
                people.name(item.attestation().actor()),
                item.attestation().actor(),
                places.full(item.attestation().unit()),
                item.attestation().basis().document(),
                item.attestation().importBatch() == null
                        ? ""
                        : item.attestation().importBatch());
    }
}
