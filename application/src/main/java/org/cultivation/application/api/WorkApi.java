package org.cultivation.application.api;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.projections.Page;
import org.cultivation.projections.worklist.FindWork;
import org.cultivation.projections.worklist.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for somebody. */
@RestController
@RequestMapping("/api/worklist")
class WorkApi {

    private static final Set<PoolStatus> WAITING = EnumSet.of(
            PoolStatus.NOMINATED,
            PoolStatus.RETURNED,
            PoolStatus.FIRST_REVIEW_PASSED,
            PoolStatus.SECOND_REVIEW_PASSED,
            PoolStatus.ON_NOTICE,
            PoolStatus.NOTICE_CLOSED);

    private final AsOf asOf;

    WorkApi(AsOf asOf) {
        this.asOf = asOf;
    }

    @GetMapping
    ResponseEntity<Page<WorkItem>> list(
            @RequestParam(required = false) @Nullable List<PoolStatus> status,
            @RequestParam(required = false) @Nullable UnitCode unit,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        Set<PoolStatus> statuses = status == null || status.isEmpty() ? WAITING : EnumSet.copyOf(status);
        return asOf.answer(on, knownOn, (views, day) -> FindWork.page(views, statuses, unit, day, page, size));
    }

    @GetMapping("/counts")
    ResponseEntity<Map<PoolStatus, Long>> counts(
            @RequestParam(required = false) @Nullable UnitCode unit,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(on, knownOn, (views, day) -> FindWork.counts(views, unit, day));
    }
}
