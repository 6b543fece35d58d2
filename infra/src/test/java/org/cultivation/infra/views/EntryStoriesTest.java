package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.CountingRules.Measure;
import org.cultivation.domain.reference.ReferenceEvent.CountingRulesPublished;
import org.cultivation.domain.registers.EntryAmendment.EntryFactWithdrawn;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.entries.EntryFilter;
import org.cultivation.projections.entries.EntryRow;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.entries.FindEntryTimeline;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.Member;
import org.cultivation.projections.timeline.TimelineEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryStoriesTest {

    private static final EntryId BRAND = EntryId.of(Register.BRAND, "b-000001");
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 10);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 10);
    private static final LocalDate LAPSE = LocalDate.of(2025, 12, 31);
    private static final String MARK = "JP502015000000001";

    private final Story story = Story.begun();

    @BeforeEach
    void begin() {
        story.tell(new CountingRulesPublished(rules("2024-1", "CN"), Story.reviewer("wang", LocalDate.of(2024, 1, 1))));
        story.tell(fact(
                "registration",
                "registered",
                JANUARY,
                Map.of("name", "HAIHE", "owner", Story.FIRM.value(), "type", "own", "unit", "120114")));
        story.tell(fact(
                "trademark",
                "registered",
                JANUARY,
                Map.of(
                        "mark",
                        MARK,
                        "territory",
                        "JP",
                        "classes",
                        "12",
                        "filed-on",
                        "2015-12-31",
                        "until",
                        LAPSE.toString())));
        story.tell(fact("key-cultivation", "nominated", JANUARY, Map.of("case", "sold in 12 countries")));
        story.tell(fact("key-cultivation", "reviewed", JUNE, Map.of("opinion", "conditions are met")));
        story.tell(fact("key-cultivation", "entered", JUNE, Map.of("batch", "2025-1")));
    }

    private static CountingRules rules(String version, String home) {
        return new CountingRules(
                version,
                List.of(new CountingRule(
                        "brands",
                        "brand",
                        Measure.ENTRIES,
                        Map.of("home-territories", home),
                        List.of(
                                new Condition("in-key-cultivation", "it.key_cultivation.holds", "no", "no"),
                                new Condition(
                                        "overseas-mark",
                                        "it.trademark.exists(m, m.holds && !(m.territory in rule.home_territories))",
                                        "no mark",
                                        "no mark")))));
    }

    private static EntryFact fact(String kind, String move, LocalDate on, Map<String, String> values) {
        return new EntryFact(BRAND, kind, move, values, Story.reviewer("li", on));
    }

    private static boolean counts(InMemoryViews views, LocalDate on) {
        return FindEntries.view(views, BRAND).orElseThrow().countsOn("brands", on);
    }

    private static Member only(InMemoryViews views, LocalDate on, boolean counted) {
        return FindTargets.members(views, "brands", on, counted, 1, 10).rows().getFirst();
    }

    @Test
    void a_brand_counts_from_entry_until_its_mark_lapses_and_not_a_day_longer() {
        InMemoryViews views = story.views();
        assertThat(counts(views, JUNE.minusDays(1))).isFalse();
        assertThat(counts(views, JUNE)).isTrue();
        assertThat(counts(views, LAPSE)).isTrue();
        assertThat(counts(views, LAPSE.plusDays(1))).isFalse();
        assertThat(only(views, LAPSE, true).reason()).isEqualTo("meets-rule");
        assertThat(only(views, LAPSE, true).positions()).contains(3L, 4L);
        assertThat(only(views, LAPSE.plusDays(1), false).reason()).isEqualTo("overseas-mark");
        assertThat(only(views, JUNE.minusDays(1), false).reason()).isEqualTo("in-key-cultivation");
    }

    @Test
    void other_rules_count_from_their_day_on_and_leave_the_days_before_alone() {
        LocalDate from = LocalDate.of(2025, 9, 1);
        story.tell(new CountingRulesPublished(rules("2025-1", "CN,JP"), Story.reviewer("wang", from)));
        InMemoryViews views = story.views();
        assertThat(counts(views, from.minusDays(1))).isTrue();
        assertThat(counts(views, from)).isFalse();
    }

    @Test
    void a_withdrawn_fact_no_longer_counts_but_stays_on_the_timeline() {
        long sequence = 4; // the entry into key cultivation
        story.tell(new EntryFactWithdrawn(
                BRAND, 1, sequence, "entered by mistake", "li", Story.reviewer("wang", JUNE.plusDays(3))));
        InMemoryViews views = story.views();
        assertThat(counts(views, JUNE)).isFalse();
        List<TimelineEntry> timeline = FindEntryTimeline.of(views, BRAND, LAPSE);
        assertThat(timeline).hasSize(6);
        assertThat(timeline.stream().filter(entry -> entry.sequence() == sequence))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.stands()).isFalse();
                    assertThat(entry.amendedBy()).isEqualTo(8L);
                });
    }

    @Test
    void lists_filter_by_text_status_and_target_and_know_what_is_about_to_expire() {
        InMemoryViews views = story.views();
        assertThat(list(views, new EntryFilter("haihe", null, null, null, null), JUNE))
                .hasSize(1);
        assertThat(list(views, new EntryFilter("nothing", null, null, null, null), JUNE))
                .isEmpty();
        assertThat(list(views, new EntryFilter(null, null, "entered", "brands", null), JUNE))
                .hasSize(1);
        assertThat(list(views, new EntryFilter(null, null, "entered", null, null), JANUARY))
                .isEmpty();
        assertThat(list(views, new EntryFilter(null, null, null, null, 30), LAPSE.minusDays(31)))
                .isEmpty();
        assertThat(list(views, new EntryFilter(null, null, null, null, 30), LAPSE.minusDays(30)))
                .hasSize(1);
        assertThat(FindEntries.expiring(views, Register.BRAND, LAPSE.minusDays(30), 30))
                .hasSize(1);
        assertThat(FindEntries.expiring(views, Register.BRAND, LAPSE.plusDays(1), 30))
                .isEmpty();
        assertThat(list(views, EntryFilter.NONE, JANUARY.minusDays(1))).isEmpty();
        assertThat(FindEntries.statuses(views, Register.BRAND, JUNE)).containsExactly(Map.entry("entered", 1L));
    }

    private static List<EntryRow> list(InMemoryViews views, EntryFilter filter, LocalDate on) {
        return FindEntries.list(views, Register.BRAND, filter, on, null, false, 1, 10)
                .rows();
    }

    @Test
    void each_fact_folded_twice_changes_nothing() {
        InMemoryViews views = story.views();
        Snapshot once = Snapshot.of(views);
        story.tellAgain(views);
        assertThat(Snapshot.of(views)).isEqualTo(once);
    }
}
