package org.cultivation.application.api;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.application.commands.Acts;
import org.cultivation.application.registers.RegisterWork;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.projections.Page;
import org.cultivation.projections.overview.TaskRow;
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
    private final RegisterWork work;
    private final Acts acts;

    WorkApi(AsOf asOf, RegisterWork work, Acts acts) {
        this.work = work;
        this.acts = acts;
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

    /** A course of an entry that waits, with the moves that the caller may take. */
    record CourseAnswer(
            EntryId id,
            String name,
            @Nullable UnitCode unit,
            String kind,
            String key,
            String status,
            LocalDate since,
            List<String> moves) {}

    /** An amendment of an entry that waits for a second official. */
    record AmendmentAnswer(EntryId id, String name, int proposal, String reason, long position) {}

    /** A term that is about to end. */
    record TermAnswer(EntryId id, String name, String kind, String key, LocalDate until) {}

    /** What waits in the registers beside the pool. */
    record RegistersAnswer(
            List<CourseAnswer> courses,
            List<AmendmentAnswer> amendments,
            List<TermAnswer> expiring,
            List<TaskRow> overdueTasks) {}

    /** What waits in the registers for the caller: as his work list shows it. */
    @GetMapping("/registers")
    ResponseEntity<RegistersAnswer> registers(
            @RequestParam(defaultValue = "90") int days,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        Refusal.when(days < 0 || days > 3_660, "filter.malformed", "days", days);
        return asOf.answer(
                on,
                knownOn,
                (views, day) -> new RegistersAnswer(
                        work.cases(views, day, acts.today()).stream()
                                .map(one -> new CourseAnswer(
                                        one.course().entry().id(),
                                        one.course().name(),
                                        one.course().unit(),
                                        one.course().strand().kind().name(),
                                        one.course().strand().key(),
                                        one.course().status(),
                                        one.course().since(),
                                        one.moveNames()))
                                .toList(),
                        work.amendments(views).stream()
                                .map(one -> new AmendmentAnswer(
                                        one.id(), one.name(), one.proposal(), one.reason(), one.position()))
                                .toList(),
                        work.expiring(views, day, days).stream()
                                .map(one -> new TermAnswer(
                                        one.term().id(),
                                        one.name(),
                                        one.term().strand().kind().name(),
                                        one.term().strand().key(),
                                        one.term().until()))
                                .toList(),
                        work.overdue(views, day)));
    }

    @GetMapping("/counts")
    ResponseEntity<Map<PoolStatus, Long>> counts(
            @RequestParam(required = false) @Nullable UnitCode unit,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(on, knownOn, (views, day) -> FindWork.counts(views, unit, day));
    }
}
