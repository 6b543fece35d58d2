package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.infra.views.Story.FIRM;
import static org.cultivation.infra.views.Story.clerk;
import static org.cultivation.infra.views.Story.reviewer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.domain.enterprise.Handled;
import org.cultivation.domain.enterprise.PoolEvent.EnterpriseNominated;
import org.cultivation.domain.enterprise.PoolEvent.FirstReviewPassed;
import org.cultivation.domain.enterprise.PoolEvent.ObjectionDecided;
import org.cultivation.domain.enterprise.PoolEvent.ObjectionReceived;
import org.cultivation.domain.enterprise.PoolEvent.PoolEntered;
import org.cultivation.domain.enterprise.PoolEvent.PublicNoticeClosed;
import org.cultivation.domain.enterprise.PoolEvent.PublicNoticeOpened;
import org.cultivation.domain.enterprise.PoolEvent.SecondReviewPassed;
import org.cultivation.domain.enterprise.PoolEvent.SubmissionResubmitted;
import org.cultivation.domain.enterprise.PoolEvent.SubmissionReturned;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.ReviewStage;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.infra.histories.World;
import org.cultivation.projections.Views;
import org.cultivation.projections.cases.CaseFile;
import org.cultivation.projections.cases.Difference;
import org.cultivation.projections.cases.FindCase;
import org.cultivation.projections.cases.Objection;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.funnel.FindFunnel;
import org.cultivation.projections.funnel.FunnelStage;
import org.cultivation.projections.worklist.FindWork;
import org.cultivation.projections.worklist.WorkItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One firm's way into the pool, returned once by the second review, with an objection. */
class CaseStoriesTest {

    /** A Monday. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final Submission FIRST = new Submission("wind instruments", 2_988L, null, null, null, null);
    private static final Submission SECOND =
            new Submission("wind instruments", 1_988L, null, "EUTM 018771206", null, null);

    private final Story story = Story.begun();

    @BeforeEach
    void the_whole_way() {
        story.register(FIRM, "Mosheng", World.TEDA, DAY.minusDays(60));
        story.tell(new EnterpriseNominated(FIRM, 1, FIRST, clerk(DAY)));
        story.tell(new FirstReviewPassed(FIRM, 1, "complete", reviewer("han", DAY.plusDays(1))));
        story.tell(new SubmissionReturned(
                FIRM,
                1,
                ReviewStage.SECOND_REVIEW,
                "value differs from customs",
                List.of("annualValueWan"),
                DAY.plusDays(16),
                reviewer("zhao", DAY.plusDays(2))));
        story.tell(new SubmissionResubmitted(FIRM, 1, 2, SECOND, clerk(DAY.plusDays(4))));
        story.tell(new SecondReviewPassed(FIRM, 1, "", reviewer("zhao", DAY.plusDays(20))));
        story.tell(new PublicNoticeOpened(
                FIRM, 1, "2026-2", DAY.plusDays(21), DAY.plusDays(27), reviewer("zhao", DAY.plusDays(21))));
        story.tell(new ObjectionReceived(FIRM, 1, 1, DAY.plusDays(22), "not theirs", clerk(DAY.plusDays(22))));
        story.tell(new ObjectionDecided(FIRM, 1, 1, false, "it is", reviewer("shen", DAY.plusDays(25))));
        story.tell(new PublicNoticeClosed(FIRM, 1, reviewer("zhao", DAY.plusDays(28))));
        story.tell(new PoolEntered(FIRM, 1, "good", reviewer("shen", DAY.plusDays(30))));
    }

    private WorkItem work(int day) {
        return FindWork.of(story.views(), FIRM, DAY.plusDays(day)).orElseThrow();
    }

    @Test
    void the_status_is_that_of_the_day() {
        assertThat(Map.of(0, PoolStatus.NOMINATED, 1, PoolStatus.FIRST_REVIEW_PASSED, 3, PoolStatus.RETURNED))
                .allSatisfy((day, status) -> assertThat(work(day).status()).isEqualTo(status));
        assertThat(work(4).status()).isEqualTo(PoolStatus.FIRST_REVIEW_PASSED);
        assertThat(work(4).submissions()).isEqualTo(2);
        assertThat(work(21).status()).isEqualTo(PoolStatus.ON_NOTICE);
        assertThat(work(28).status()).isEqualTo(PoolStatus.NOTICE_CLOSED);
        assertThat(work(30).status()).isEqualTo(PoolStatus.IN_POOL);
        assertThat(FindWork.of(story.views(), FIRM, DAY.minusDays(1))).isEmpty();
    }

    @Test
    void limits_count_working_days_and_a_return_names_its_own() {
        // Passed first review on Tuesday, limit 10 working days
        assertThat(work(4).since()).isEqualTo(DAY.plusDays(4));
        assertThat(work(4).dueOn()).isEqualTo(DAY.plusDays(18));
        assertThat(work(18).overdue()).isFalse();
        assertThat(work(19).overdue()).isTrue();
        assertThat(work(3).dueOn()).isEqualTo(DAY.plusDays(16));
        assertThat(work(30).dueOn()).isNull();
    }

    @Test
    void who_judged_is_told_by_stage() {
        assertThat(work(30).handled())
                .containsExactly(
                        new Handled(ReviewStage.NOMINATION, "chen", DAY),
                        new Handled(ReviewStage.FIRST_REVIEW, "han", DAY.plusDays(1)),
                        new Handled(ReviewStage.SECOND_REVIEW, "zhao", DAY.plusDays(2)),
                        new Handled(ReviewStage.NOMINATION, "chen", DAY.plusDays(4)),
                        new Handled(ReviewStage.SECOND_REVIEW, "zhao", DAY.plusDays(20)),
                        new Handled(ReviewStage.DECISION, "shen", DAY.plusDays(25)),
                        new Handled(ReviewStage.DECISION, "shen", DAY.plusDays(30)));
        assertThat(work(0).wasHandledBy("zhao")).isFalse();
        assertThat(work(2).wasHandledBy("zhao")).isTrue();
        assertThat(work(22).standing().openObjections()).isEqualTo(1);
        assertThat(work(25).openObjections()).isZero();
        assertThat(work(25).upheldObjections()).isZero();
        assertThat(work(21).notice()).isEqualTo("2026-2");
    }

    @Test
    void the_file_keeps_every_submission_and_its_differences() {
        CaseFile file = FindCase.of(story.views(), FIRM).orElseThrow();
        assertThat(file.submissions()).hasSize(2);
        assertThat(file.latestDifferences())
                .filteredOn(Difference::changed)
                .containsExactly(
                        new Difference("annualValueWan", "2988", "1988", true, true, "value differs from customs"),
                        new Difference("overseasMarks", null, "EUTM 018771206", true, false, null));
        assertThat(file.returns())
                .singleElement()
                .satisfies(note -> assertThat(note.submission()).isEqualTo(1));
        assertThat(file.objections()).singleElement().satisfies(objection -> {
            assertThat(objection.upheld()).isFalse();
            assertThat(objection.decidedBy()).isEqualTo("shen");
        });
        assertThat(file.opinions()).hasSize(3);
    }

    @Test
    void the_file_of_a_day_knows_nothing_later() {
        CaseFile file = FindCase.of(story.views(), FIRM, DAY.plusDays(22)).orElseThrow();
        assertThat(file.status()).isEqualTo(PoolStatus.ON_NOTICE);
        assertThat(file.objections()).singleElement().matches(Objection::isOpen);
        assertThat(FindCase.of(story.views(), FIRM, DAY.plusDays(3))
                        .orElseThrow()
                        .submissions())
                .hasSize(1);
        assertThat(FindCase.of(story.views(), FIRM, DAY.minusDays(3))).isEmpty();
    }

    @Test
    void the_row_shows_what_was_submitted_last() {
        Views views = story.views();
        assertThat(FindEnterprises.one(views, FIRM, DAY.plusDays(1))
                        .orElseThrow()
                        .annualValueWan())
                .isEqualTo(2_988);
        assertThat(FindEnterprises.one(views, FIRM, DAY.plusDays(5))
                        .orElseThrow()
                        .annualValueWan())
                .isEqualTo(1_988);
        assertThat(FindEnterprises.one(views, FIRM, DAY.plusDays(5))
                        .orElseThrow()
                        .statusSince())
                .isEqualTo(DAY.plusDays(4));
    }

    @Test
    void the_funnel_counts_each_case_once_a_stage() {
        List<FunnelStage> stages = FindFunnel.stages(story.views(), null, DAY, DAY.plusDays(19));
        assertThat(stages)
                .contains(
                        new FunnelStage(PoolStatus.NOMINATED, 1, 0, null, null, 0, 10),
                        new FunnelStage(PoolStatus.FIRST_REVIEW_PASSED, 1, 1, 15, 15, 1, 10),
                        new FunnelStage(PoolStatus.RETURNED, 1, 0, null, null, 0, null),
                        new FunnelStage(PoolStatus.IN_POOL, 0, 0, null, null, 0, null));
        assertThat(FindFunnel.stages(story.views(), World.UNITS.getFirst(), DAY, DAY.plusDays(19)))
                .allMatch(stage -> stage.reached() == 0 && stage.waiting() == 0);
        assertThat(FindFunnel.stages(story.views(), null, DAY.plusDays(29), DAY.plusDays(40)))
                .filteredOn(stage -> stage.reached() > 0)
                .extracting(FunnelStage::status)
                .containsExactly(PoolStatus.IN_POOL);
    }

    @Test
    void the_work_list_holds_the_case_while_it_waits() {
        Set<PoolStatus> waiting = Set.of(PoolStatus.FIRST_REVIEW_PASSED);
        assertThat(FindWork.page(story.views(), waiting, World.BINHAI, DAY.plusDays(10), 1, 5)
                        .rows())
                .singleElement()
                .satisfies(item -> assertThat(item.firm().name()).isEqualTo("Mosheng"));
        assertThat(FindWork.page(story.views(), waiting, null, DAY.plusDays(20), 1, 5)
                        .total())
                .isZero();
        assertThat(FindWork.counts(story.views(), null, DAY.plusDays(10)))
                .containsEntry(PoolStatus.FIRST_REVIEW_PASSED, 1L)
                .doesNotContainKey(PoolStatus.NOT_NOMINATED);
    }
}
