package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.infra.views.Story.FIRM;
import static org.cultivation.infra.views.Story.clerk;
import static org.cultivation.infra.views.Story.reviewer;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseMerged;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseUnmerged;
import org.cultivation.domain.enterprise.AmendmentEvent.FactCorrected;
import org.cultivation.domain.enterprise.AmendmentEvent.FactWithdrawn;
import org.cultivation.domain.enterprise.PoolEvent.EnterpriseNominated;
import org.cultivation.domain.enterprise.PoolEvent.FirstReviewPassed;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRelocated;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRenamed;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.infra.histories.CreditCodes;
import org.cultivation.infra.histories.World;
import org.cultivation.projections.feed.FeedItem;
import org.cultivation.projections.feed.FindFeed;
import org.cultivation.projections.timeline.Change;
import org.cultivation.projections.timeline.FindTimeline;
import org.cultivation.projections.timeline.TimelineEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineStoriesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    private final Story story = Story.begun();

    @BeforeEach
    void registered() {
        story.register(FIRM, "Gulan", World.TEDA, START);
    }

    private List<TimelineEntry> timeline(LocalDate on) {
        return FindTimeline.of(story.views(), FIRM, on);
    }

    private TimelineEntry at(long position) {
        return timeline(END).stream()
                .filter(entry -> entry.position() == position)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_fact_tells_what_was_before_and_after() {
        story.tell(new EnterpriseRenamed(FIRM, "Gulan Rides", clerk(SEPTEMBER)));
        story.tell(new EnterpriseNominated(
                FIRM, 1, new Submission("bicycles", 5L, null, null, null, null), clerk(OCTOBER)));
        story.tell(new FirstReviewPassed(FIRM, 1, "fine", reviewer("han", OCTOBER)));
        List<TimelineEntry> timeline = timeline(END);
        assertThat(timeline)
                .extracting(TimelineEntry::type)
                .containsExactly(
                        "enterprise.first-review-passed",
                        "enterprise.nominated",
                        "enterprise.renamed",
                        "enterprise.registered");
        assertThat(timeline.getFirst().changes())
                .containsExactly(new Change("status", "NOMINATED", "FIRST_REVIEW_PASSED"));
        assertThat(timeline.getFirst().details()).containsEntry("opinion", "fine");
        assertThat(timeline.get(2).changes()).containsExactly(new Change("name", "Gulan", "Gulan Rides"));
        assertThat(timeline.getLast().changes()).contains(new Change("unit", null, "120116.TEDA"));
        assertThat(timeline).allMatch(TimelineEntry::stands);
    }

    @Test
    void a_late_fact_stands_where_it_took_effect() {
        story.tell(new EnterpriseRenamed(FIRM, "Third", clerk(OCTOBER)));
        long late = story.tell(new EnterpriseRelocated(FIRM, World.BINHAI, null, clerk(SEPTEMBER)));
        assertThat(timeline(END)).extracting(TimelineEntry::position).containsExactly(3L, late, 2L);
        assertThat(timeline(SEPTEMBER)).extracting(TimelineEntry::position).containsExactly(late, 2L);
    }

    @Test
    void a_corrected_fact_stays_struck_through_and_both_are_linked() {
        long moved = story.tell(new EnterpriseRelocated(FIRM, World.BINHAI, "Road 1", clerk(OCTOBER)));
        long correction = story.tell(new FactCorrected(
                FIRM,
                1,
                story.lastSequence(FIRM),
                new EnterpriseRelocated(FIRM, World.BINHAI, "Road 1", clerk(SEPTEMBER)),
                "date of receipt was taken",
                "chen",
                reviewer("zhao", END)));
        assertThat(at(moved).stands()).isFalse();
        assertThat(at(moved).amendedBy()).isEqualTo(correction);
        assertThat(at(correction).amends()).isEqualTo(moved);
        assertThat(at(correction).stands()).isTrue();
        assertThat(at(correction).effectiveOn()).isEqualTo(SEPTEMBER);
        assertThat(at(correction).changes()).contains(new Change("effectiveOn", "2026-10-01", "2026-09-01"));
        assertThat(at(correction).changes()).noneMatch(change -> change.field().equals("address"));
        assertThat(timeline(SEPTEMBER)).extracting(TimelineEntry::position).containsExactly(correction, 2L);
    }

    @Test
    void a_correction_of_a_correction_leaves_the_last_one_standing() {
        story.tell(new EnterpriseRenamed(FIRM, "One", clerk(OCTOBER)));
        long sequence = story.lastSequence(FIRM);
        long first = story.tell(corrected(1, sequence, "Two"));
        long second = story.tell(corrected(2, sequence, "Three"));
        assertThat(at(first).stands()).isFalse();
        assertThat(at(first).amendedBy()).isEqualTo(second);
        assertThat(at(second).changes()).contains(new Change("name", "Two", "Three"));
    }

    private static FactCorrected corrected(int proposal, long sequence, String name) {
        return new FactCorrected(
                FIRM,
                proposal,
                sequence,
                new EnterpriseRenamed(FIRM, name, clerk(OCTOBER)),
                "misread",
                "chen",
                reviewer("zhao", END));
    }

    @Test
    void what_was_withdrawn_is_not_what_was_before() {
        long renamed = story.tell(new EnterpriseRenamed(FIRM, "Mistake", clerk(SEPTEMBER)));
        long withdrawal = story.tell(
                new FactWithdrawn(FIRM, 1, story.lastSequence(FIRM), "wrong firm", "chen", reviewer("zhao", END)));
        long again = story.tell(new EnterpriseRenamed(FIRM, "Right", clerk(OCTOBER)));
        assertThat(at(renamed).stands()).isFalse();
        assertThat(at(renamed).amendedBy()).isEqualTo(withdrawal);
        assertThat(at(withdrawal).amends()).isEqualTo(renamed);
        assertThat(at(again).changes()).containsExactly(new Change("name", "Gulan", "Right"));
    }

    @Test
    void an_undone_merge_is_struck_through() {
        long merge = story.tell(
                new EnterpriseMerged(FIRM, 1, CreditCodes.of(2), "same", "chen", reviewer("zhao", SEPTEMBER)));
        assertThat(at(merge).changes())
                .containsExactly(
                        new Change("mergedInto", null, CreditCodes.of(2).value()));
        long undone = story.tell(new EnterpriseUnmerged(FIRM, 2, "no", "chen", reviewer("zhao", OCTOBER)));
        assertThat(at(merge).stands()).isFalse();
        assertThat(at(undone).amends()).isEqualTo(merge);
    }

    @Test
    void the_feed_is_by_recording_and_a_past_day_leaves_out_what_took_effect_later() {
        story.tell(new EnterpriseRenamed(FIRM, "Gulan Rides", clerk(OCTOBER)));
        story.plan(PlanEvent.Stage.ISSUED, 5500, SEPTEMBER);
        assertThat(FindFeed.latest(story.views(), 3, null))
                .extracting(FeedItem::position)
                .containsExactly(4L, 3L, 2L);
        assertThat(FindFeed.latest(story.views(), 3, SEPTEMBER))
                .extracting(FeedItem::position)
                .containsExactly(4L, 2L, 1L);
        FeedItem renamed = FindFeed.latest(story.views(), 2, null).getLast();
        assertThat(renamed.name()).isEqualTo("Gulan Rides");
        assertThat(renamed.code()).isEqualTo(FIRM);
        assertThat(FindFeed.latest(story.views(), 99, null)).hasSize(5);
    }
}
