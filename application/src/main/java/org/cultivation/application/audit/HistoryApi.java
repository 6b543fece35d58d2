package org.cultivation.application.audit;

import java.time.LocalDate;
import org.cultivation.application.api.AsOf;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.views.Answer;
import org.cultivation.infra.views.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search through the whole history. */
@RestController
class HistoryApi {

    private final Registry registry;
    private final HistorySearch search;

    HistoryApi(Registry registry, HistorySearch search) {
        this.registry = registry;
        this.search = search;
    }

    /**
     * Facts that meet every condition, newest first; {@code older} of the answer is the {@code before} of the next page.
     *
     * @param subject part of the name, code or id of a firm or entry
     * @param from first effective date
     * @param basis basis document, whole
     * @param before only positions before this one
     */
    @GetMapping("/api/facts")
    ResponseEntity<HistorySearch.Found> facts(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String recordedFrom,
            @RequestParam(required = false) @Nullable String recordedTo,
            @RequestParam(required = false) @Nullable String batch,
            @RequestParam(required = false) @Nullable String basis,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        Refusal.when(size < 1 || size > 500, "filter.malformed", "size", size);
        HistoryQuery query =
                new HistoryQuery(subject, type, actor, unit, from, to, recordedFrom, recordedTo, batch, basis, before);
        Answer<HistorySearch.Found> answer =
                registry.ask(AsOf.known(knownOn), (views, position) -> search.find(views, query, on, size));
        return ResponseEntity.ok()
                .header(AsOf.POSITION, String.valueOf(answer.position()))
                .body(answer.value());
    }
}
