package org.cultivation.application.rebuild;

import java.util.List;
import org.cultivation.infra.views.ChangedRow;
import org.cultivation.projections.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds for other systems. There is one at a time: the last. */
@RestController
@RequestMapping("/api/rebuilds")
class RebuildApi {

    private final RebuildDesk desk;

    RebuildApi(RebuildDesk desk) {
        this.desk = desk;
    }

    /** Starts one and answers at once. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildAnswer start() {
        return RebuildAnswer.of(desk.start());
    }

    /** How far the last one is, or what came of it. */
    @GetMapping("/last")
    RebuildAnswer last() {
        return RebuildAnswer.of(desk.required());
    }

    /** The documents that differ, with what differs in each. */
    @GetMapping("/last/changes")
    Page<Changed> changes(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "50") int size) {
        return Page.of(desk.changed(), page, size).map(Changed::of);
    }

    /** A document that differs, and where. */
    record Changed(String type, String id, List<ChangedRow.Field> fields) {
        static Changed of(ChangedRow row) {
            return new Changed(row.type(), row.id(), row.fields());
        }
    }

    /** Calls the last one off; everything is as it was. */
    @PostMapping("/last/cancel")
    RebuildAnswer cancel() {
        return RebuildAnswer.of(desk.cancel());
    }

    /** Puts the rebuilt views in the place of the live ones, after something was found to differ. */
    @PostMapping("/last/take-over")
    RebuildAnswer takeOver() {
        return RebuildAnswer.of(desk.takeOver());
    }
}
