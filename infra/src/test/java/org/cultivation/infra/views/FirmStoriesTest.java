package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cultivation.infra.views.Story.FIRM;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Amendment;
import org.cultivation.domain.enterprise.AmendmentEvent.AmendmentDeclined;
import org.cultivation.domain.enterprise.AmendmentEvent.AmendmentProposed;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseMerged;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseUnmerged;
import org.cultivation.domain.enterprise.AmendmentEvent.FactCorrected;
import org.cultivation.domain.enterprise.AmendmentEvent.FactWithdrawn;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolEvent.EnterpriseNominated;
import org.cultivation.domain.enterprise.PoolEvent.PoolEntered;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.RegisterEvent.CrossBorderActivityConfirmed;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseDeregistered;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRelocated;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRenamed;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.infra.histories.CreditCodes;
import org.cultivation.infra.histories.World;
import org.cultivation.projections.Views;
import org.cultivation.projections.amendments.FindAmendments;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.districts.FindDistricts;
import org.cultivation.projections.districts.UnitCount;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.Member;
import org.cultivation.projections.timeline.Change;
import org.cultivation.projections.timeline.FindTimeline;
import org.cultivation.projections.timeline.TimelineEntry;
import org.cultivation.projections.worklist.FindWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirmStoriesTest {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);
    private static final UnifiedSocialCreditCode OTHER = CreditCodes.of(2);

    private final Story story = Story.begun();

    private static EnterpriseRow on(Views views, LocalDate day) {
        return FindEnterprises.one(views, FIRM, day).orElseThrow();
    }

    private static Member member(Views views, LocalDate day) {
        return FindTargets.members(views, "entities", day, on(views, day).counted(), 1, 10).rows().stream()
                .filter(found -> found.code().equals(FIRM.value()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void activity_counts_to_the_same_day_twelve_months_later_and_lapses_without_an_event() {
        long registered = story.register(FIRM, "Gulan", World.TEDA, JANUARY);
        long confirmed = story.confirm(FIRM, MAY);
        Views views = story.views();
        assertThat(member(views, MAY.minusDays(1)).reason()).isEqualTo("no-activity");
        Member counted = member(views, MAY.plusMonths(12));
        assertThat(counted.reason()).isEqualTo("activity-confirmed");
        assertThat(counted.reasonArguments()).containsExactly("2025-05-01", "2026-05-01");
        assertThat(counted.positions()).containsExactly(registered, confirmed);
        Member lapsed = member(views, MAY.plusMonths(12).plusDays(1));
        assertThat(lapsed.counted()).isFalse();
        assertThat(lapsed.reason()).isEqualTo("activity-lapsed");
        assertThat(on(views, MAY).countsUntil()).isEqualTo(MAY.plusMonths(12));
    }

    @Test
    void a_firm_is_not_there_before_its_registration_takes_effect() {
        story.register(FIRM, "Gulan", World.TEDA, MAY);
        assertThat(FindEnterprises.one(story.views(), FIRM, MAY.minusDays(1))).isEmpty();
        assertThat(FindEnterprises.page(story.views(), EnterpriseFilter.all(1, 10), MAY.minusDays(1))
                        .total())
                .isZero();
        assertThat(FindEnterprises.countByStatus(story.views(), MAY, null)).containsEntry(PoolStatus.NOT_NOMINATED, 1L);
    }

    @Test
    void new_rules_recount_every_firm_from_the_day_they_hold() {
        story.register(FIRM, "Gulan", World.TEDA, JANUARY);
        story.confirm(FIRM, JANUARY);
        Views before = story.views();
        story.tell(World.rules("2025-1", 3, JUNE));
        Views after = story.views();
        assertThat(on(before, JUNE).counted()).isTrue();
        assertThat(on(after, JUNE.minusDays(1)).counted()).isTrue();
        assertThat(on(after, JUNE).counted()).isFalse();
        assertThat(member(after, JUNE).reasonArguments()).containsExactly("2025-01-01", "2025-04-01");
    }

    @Test
    void a_deregistered_firm_stays_listed_and_counts_no_longer() {
        story.register(FIRM, "Gulan", World.TEDA, JANUARY);
        story.confirm(FIRM, JANUARY);
        long gone = story.tell(new EnterpriseDeregistered(FIRM, "closed", Story.clerk(MAY)));
        Views views = story.views();
        assertThat(on(views, MAY.minusDays(1)).counted()).isTrue();
        assertThat(on(views, MAY).deregisteredOn()).isEqualTo(MAY);
        assertThat(member(views, MAY).reason()).isEqualTo("deregistered");
        assertThat(member(views, MAY).positions()).contains(gone);
    }

    @Test
    void a_merged_firm_counts_no_longer_until_the_merge_is_undone() {
        story.register(FIRM, "Gulan", World.TEDA, JANUARY);
        story.confirm(FIRM, JANUARY);
        story.tell(new EnterpriseMerged(FIRM, 1, OTHER, "the same", "chen", Story.reviewer("zhao", MAY)));
        Views merged = story.views();
        assertThat(on(merged, MAY).mergedInto()).isEqualTo(OTHER);
        assertThat(member(merged, MAY).reason()).isEqualTo("merged");
        assertThat(member(merged, MAY).reasonArguments()).containsExactly(OTHER.value());
        assertThat(on(merged, MAY.minusDays(1)).counted()).isTrue();
        story.tell(new EnterpriseUnmerged(FIRM, 2, "not the same", "chen", Story.reviewer("zhao", JUNE)));
        assertThat(on(story.views(), MAY).counted()).isTrue();
        assertThat(on(story.views(), MAY).mergedInto()).isNull();
    }

    @Test
    void a_member_that_is_deregistered_leaves_the_pool_that_day_and_the_counts_follow() {
        inPoolSince(MAY);
        long ended = story.tell(new EnterpriseDeregistered(FIRM, "closed", Story.clerk(JUNE)));
        Views views = story.views();
        assertThat(on(views, JUNE.minusDays(1)).status()).isEqualTo(PoolStatus.IN_POOL);
        assertThat(on(views, JUNE).status()).isEqualTo(PoolStatus.EXITED);
        assertThat(on(views, JUNE).statusSince()).isEqualTo(JUNE);
        assertThat(inPool(views, JUNE.minusDays(1))).isEqualTo(1);
        assertThat(inPool(views, JUNE)).isZero();
        assertThat(FindWork.counts(views, null, JUNE))
                .containsEntry(PoolStatus.IN_POOL, 0L)
                .containsEntry(PoolStatus.EXITED, 1L);
        assertThat(FindTimeline.of(views, FIRM, JUNE))
                .filteredOn(entry -> entry.position() == ended)
                .flatExtracting(TimelineEntry::changes)
                .contains(new Change("status", "IN_POOL", "EXITED"));
    }

    @Test
    void a_member_that_is_merged_away_leaves_the_pool_until_the_merge_is_undone() {
        story.register(OTHER, "Other", World.TEDA, JANUARY);
        inPoolSince(MAY);
        story.tell(new EnterpriseMerged(FIRM, 1, OTHER, "same firm", "li", Story.clerk(JUNE)));
        assertThat(on(story.views(), JUNE).status()).isEqualTo(PoolStatus.EXITED);
        assertThat(inPool(story.views(), JUNE)).isZero();
        story.tell(new EnterpriseUnmerged(FIRM, 2, "not the same", "li", Story.clerk(JUNE)));
        assertThat(on(story.views(), JUNE).status()).isEqualTo(PoolStatus.IN_POOL);
        assertThat(inPool(story.views(), JUNE)).isEqualTo(1);
    }

    @Test
    void a_deregistration_that_is_withdrawn_or_dated_otherwise_moves_the_end_of_membership() {
        inPoolSince(MAY);
        story.tell(new EnterpriseDeregistered(FIRM, "closed", Story.clerk(JUNE)));
        long sequence = story.lastSequence(FIRM);
        LocalDate later = JUNE.plusDays(9);
        story.tell(new FactCorrected(
                FIRM,
                1,
                sequence,
                new EnterpriseDeregistered(FIRM, "closed", Story.clerk(later)),
                "wrong date",
                "li",
                Story.clerk(later)));
        assertThat(on(story.views(), later.minusDays(1)).status()).isEqualTo(PoolStatus.IN_POOL);
        assertThat(on(story.views(), later).status()).isEqualTo(PoolStatus.EXITED);
        story.tell(new FactWithdrawn(FIRM, 2, sequence, "still open", "li", Story.clerk(later)));
        assertThat(on(story.views(), later).status()).isEqualTo(PoolStatus.IN_POOL);
    }

    private void inPoolSince(LocalDate day) {
        story.register(FIRM, "Gulan", World.TEDA, JANUARY);
        story.tell(new EnterpriseNominated(
                FIRM, 1, new Submission("bicycles", null, null, null, null, null), Story.clerk(JANUARY)));
        story.tell(new PoolEntered(FIRM, 1, "", Story.clerk(day)));
    }

    private static long inPool(Views views, LocalDate day) {
        return FindDistricts.counts(views, day).stream()
                .filter(row -> row.unit().equals(World.TEDA))
                .mapToLong(UnitCount::inPool)
                .sum();
    }

    @Test
    void a_correction_and_a_withdrawal_change_the_number_at_once() {
        story.register(FIRM, "Gulan", World.TEDA, JANUARY);
        story.confirm(FIRM, JUNE);
        long sequence = story.lastSequence(FIRM);
        Views before = story.views();
        story.tell(new FactCorrected(
                FIRM,
                1,
                sequence,
                new CrossBorderActivityConfirmed(FIRM, MAY, List.of(), Story.clerk(MAY)),
                "wrong date",
                "chen",
                Story.reviewer("zhao", JUNE.plusDays(9))));
        Views corrected = story.views();
        story.tell(new FactWithdrawn(FIRM, 2, sequence, "none", "chen", Story.reviewer("zhao", JUNE.plusDays(20))));
        Views withdrawn = story.views();
        assertThat(on(before, MAY).counted()).isFalse();
        assertThat(on(corrected, MAY).counted()).isTrue();
        assertThat(on(corrected, MAY).lastActiveOn()).isEqualTo(MAY);
        assertThat(on(withdrawn, JUNE.plusDays(30)).counted()).isFalse();
        assertThat(member(withdrawn, JUNE.plusDays(30)).reason()).isEqualTo("no-activity");
    }

    @Test
    void a_firm_whose_registration_was_withdrawn_is_on_no_list() {
        story.register(FIRM, "Gulan", World.TEDA, JANUARY);
        story.tell(new FactWithdrawn(FIRM, 1, 0, "invented", "chen", Story.reviewer("zhao", MAY)));
        Views views = story.views();
        assertThat(FindEnterprises.one(views, FIRM, JUNE)).isEmpty();
        assertThat(FindEnterprises.byName(views, "Gulan")).isEmpty();
        assertThat(FindTargets.members(views, "entities", JUNE, false, 1, 10).total())
                .isZero();
    }

    @Test
    void names_and_units_are_those_of_the_day() {
        story.register(FIRM, "Gulan", World.TEDA, JANUARY);
        story.tell(new EnterpriseRenamed(FIRM, "Gulan Rides", Story.clerk(MAY)));
        story.tell(new EnterpriseRelocated(FIRM, World.UNITS.getFirst(), null, Story.clerk(JUNE)));
        Views views = story.views();
        assertThat(on(views, JANUARY).name()).isEqualTo("Gulan");
        assertThat(on(views, MAY).name()).isEqualTo("Gulan Rides");
        assertThat(on(views, MAY).formerNames()).containsExactly("Old Gulan", "Gulan");
        assertThat(on(views, MAY).unit()).isEqualTo(World.TEDA);
        assertThat(on(views, JUNE).unit()).isEqualTo(World.UNITS.getFirst());
        assertThat(on(views, JUNE).address()).isEqualTo("Street 1");
        assertThat(FindEnterprises.byName(views, " ｇulan "))
                .singleElement()
                .extracting(EnterpriseRow::name)
                .isEqualTo("Gulan Rides");
        assertThat(FindEnterprises.byName(views, "gul")).isEmpty();
    }

    @Test
    void the_list_filters_by_text_unit_kind_and_count() {
        story.register(FIRM, "Gulan", World.TEDA, JANUARY);
        story.register(OTHER, "Carpets", World.UNITS.getFirst(), JANUARY);
        story.confirm(FIRM, MAY);
        Views views = story.views();
        assertThat(found(views, "old gul", null, null)).containsExactly(FIRM);
        assertThat(found(views, OTHER.value().substring(6), null, null)).containsExactly(OTHER);
        assertThat(found(views, null, World.BINHAI, null)).containsExactly(FIRM);
        assertThat(found(views, null, World.CITY, null)).containsExactly(FIRM, OTHER);
        assertThat(found(views, null, World.BINHAI, false)).isEmpty();
        assertThat(found(views, null, null, false)).containsExactly(OTHER);
    }

    private static List<UnifiedSocialCreditCode> found(
            Views views, @Nullable String text, @Nullable UnitCode unit, @Nullable Boolean counted) {
        EnterpriseFilter filter = new EnterpriseFilter(
                text, unit, EnterpriseKind.MANUFACTURING, Set.of(), counted, false, SortKey.CODE, false, 1, 10);
        return FindEnterprises.page(views, filter, JUNE).rows().stream()
                .map(EnterpriseRow::code)
                .toList();
    }

    @Test
    void a_zone_counts_in_its_district_and_once_in_the_total() {
        story.register(FIRM, "Gulan", World.TEDA, JANUARY);
        story.register(OTHER, "Harbour", World.BINHAI, JANUARY);
        story.confirm(FIRM, MAY);
        story.confirm(OTHER, MAY);
        List<UnitCount> rows = FindDistricts.counts(story.views(), JUNE);
        assertThat(rows).contains(new UnitCount(World.BINHAI, 2, 0), new UnitCount(World.TEDA, 1, 0));
        assertThat(rows).extracting(UnitCount::unit).containsExactlyElementsOf(World.UNITS);
    }

    @Test
    void amendments_wait_until_they_are_settled() {
        story.register(FIRM, "Gulan", World.TEDA, JANUARY);
        story.confirm(FIRM, MAY);
        Amendment withdrawal = Amendment.withdraw(1);
        long proposed = story.tell(new AmendmentProposed(FIRM, 1, withdrawal, "none", Story.clerk(JUNE)));
        assertThat(FindAmendments.pending(story.views(), World.BINHAI))
                .singleElement()
                .satisfies(pending -> {
                    assertThat(pending.position()).isEqualTo(proposed);
                    assertThat(pending.amendment()).isEqualTo(withdrawal);
                    assertThat(pending.name()).isEqualTo("Gulan");
                });
        assertThat(FindAmendments.pending(story.views(), World.UNITS.getFirst()))
                .isEmpty();
        story.tell(new AmendmentDeclined(FIRM, 1, "it was", Story.reviewer("zhao", JUNE)));
        assertThat(FindAmendments.pending(story.views(), null)).isEmpty();
    }

    @Test
    void a_target_that_does_not_exist_is_an_error() {
        assertThatThrownBy(() -> FindTargets.members(story.views(), "bridges", JUNE, true, 1, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bridges");
    }
}
