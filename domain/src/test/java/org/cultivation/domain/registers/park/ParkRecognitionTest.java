package org.cultivation.domain.registers.park;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.CITY;
import static org.cultivation.domain.registers.EntryTrial.CITY_REVIEWER;
import static org.cultivation.domain.registers.EntryTrial.CLERK;
import static org.cultivation.domain.registers.EntryTrial.REVIEWER;

import java.time.LocalDate;
import java.util.Map;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.registers.EntryTrial;
import org.cultivation.domain.registers.Register;
import org.junit.jupiter.api.Test;

class ParkRecognitionTest {

    private static final String COURSE = "recognition";
    private static final Actor OTHER_CITY_REVIEWER = new Actor("city-reviewer-2", Role.REVIEWER, CITY);
    private static final Map<String, String> REASON = Map.of("reason", "too few tenants");
    private static final Map<String, String> SCORED =
            Map.of("standard", "park-standard-2025", "scores", "scale=30, services=52.50", "score", "82.5");
    private static final Map<String, String> RECOGNISED =
            Map.of("level", "municipal", "standard", "park-standard-2025");

    private static EntryTrial park() {
        return EntryTrial.of(Register.PARK, "harbour")
                .on("2024-01-01", "registration", "registered", Map.of("name", "Harbour Park", "unit", "120114"));
    }

    private static EntryTrial applied() {
        return park().on("2025-01-06", COURSE, "applied", Map.of("level", "municipal", "case", "40 tenants"));
    }

    private static EntryTrial inspected() {
        return applied().as(REVIEWER, "2025-02-03", COURSE, "inspected", Map.of("findings", "as stated"));
    }

    private static EntryTrial onNotice(Actor scorer) {
        return inspected()
                .as(scorer, "2025-03-03", COURSE, "scored", SCORED)
                .as(CITY_REVIEWER, "2025-04-01", COURSE, "notice-opened", Map.of("notice-until", "2025-04-07"));
    }

    private static EntryTrial recognised() {
        return onNotice(REVIEWER)
                .as(CITY_REVIEWER, "2025-04-08", COURSE, "notice-closed", Map.of("objections", "0"))
                .as(CITY_REVIEWER, "2025-05-06", COURSE, "recognised", RECOGNISED);
    }

    private static String statusOn(EntryTrial park, String day) {
        return park.strand(COURSE, "").statusOn(LocalDate.parse(day));
    }

    private static boolean holdsOn(EntryTrial park, String day) {
        return park.strand(COURSE, "").holdsOn(LocalDate.parse(day));
    }

    @Test
    void leads_from_application_to_recognition() {
        EntryTrial park = recognised();
        assertThat(statusOn(park, "2025-04-07")).isEqualTo("on-notice");
        assertThat(holdsOn(park, "2025-05-05")).isFalse();
        assertThat(holdsOn(park, "2025-05-06")).isTrue();
        assertThat(park.strand(COURSE, "").valuesOn(LocalDate.of(2025, 5, 6)))
                .containsEntry("scores", "SCALE=30,SERVICES=52.50")
                .containsEntry("level", "municipal");
    }

    @Test
    void takes_no_step_before_its_turn() {
        String status = "fact.not-in-this-status[PARK, recognition, ";
        EntryTrial fresh = park();
        fresh.refuses(
                fresh.command(CITY_REVIEWER, "2025-01-06", COURSE, "recognised", RECOGNISED), status + "recognised, ]");
        fresh.refuses(fresh.command(REVIEWER, "2025-01-06", COURSE, "scored", SCORED), status + "scored, ]");
        EntryTrial applied = applied();
        applied.refuses(applied.command(REVIEWER, "2025-02-03", COURSE, "scored", SCORED), status + "scored, applied]");
        applied.refuses(
                "2025-02-03",
                COURSE,
                "applied",
                Map.of("level", "municipal", "case", "again"),
                status + "applied, applied]");
        EntryTrial recognised = recognised();
        recognised.refuses(
                recognised.command(CITY_REVIEWER, "2025-06-01", COURSE, "recognised-before", RECOGNISED),
                status + "recognised-before, recognised]");
    }

    @Test
    void keeps_who_scored_from_deciding_and_leaves_the_decision_to_the_city() {
        EntryTrial park = onNotice(CITY_REVIEWER)
                .as(CITY_REVIEWER, "2025-04-08", COURSE, "notice-closed", Map.of("objections", "0"));
        park.refuses(
                park.command(CITY_REVIEWER, "2025-05-06", COURSE, "recognised", RECOGNISED),
                "fact.same-person[city-reviewer]");
        park.refuses(park.command(REVIEWER, "2025-05-06", COURSE, "recognised", RECOGNISED), "scope.city-only");
        park.refuses(park.command(CLERK, "2025-05-06", COURSE, "recognised", RECOGNISED), "role.not-entitled");
        park.as(OTHER_CITY_REVIEWER, "2025-05-06", COURSE, "recognised", RECOGNISED);
    }

    @Test
    void adds_up_the_scores() {
        EntryTrial park = inspected();
        park.refuses(
                park.command(
                        REVIEWER,
                        "2025-03-03",
                        COURSE,
                        "scored",
                        Map.of("standard", "park-standard-2025", "scores", "A=30,B=40", "score", "82.5")),
                "park.scores-do-not-add-up[70, 82.5]");
        park.refuses(
                park.command(
                        REVIEWER,
                        "2025-03-03",
                        COURSE,
                        "scored",
                        Map.of("standard", "park-standard-2025", "scores", "A=30,A=40", "score", "70")),
                "park.scored-twice");
    }

    @Test
    void keeps_the_notice_open_to_its_last_day() {
        EntryTrial park = onNotice(REVIEWER);
        park.refuses(
                park.command(CITY_REVIEWER, "2025-04-07", COURSE, "notice-closed", Map.of("objections", "0")),
                "park.notice-still-open[2025-04-07]");
        EntryTrial scored = inspected().as(REVIEWER, "2025-03-03", COURSE, "scored", SCORED);
        scored.refuses(
                scored.command(
                        CITY_REVIEWER, "2025-04-01", COURSE, "notice-opened", Map.of("notice-until", "2025-03-31")),
                "park.day-already-past[notice-until, 2025-03-31, 2025-04-01]");
        scored.refuses(
                scored.command(
                        CITY_REVIEWER, "2025-04-01", COURSE, "notice-opened", Map.of("notice-until", "2025-04-06")),
                "park.notice-too-short[notice-until, 6, 7]");
    }

    @Test
    void keeps_recognition_through_rectification_and_loses_it_by_downgrading() {
        EntryTrial park = recognised()
                .as(
                        CITY_REVIEWER,
                        "2025-09-01",
                        COURSE,
                        "rectification-ordered",
                        Map.of("reason", "empty halls", "rectify-by", "2025-12-31"));
        assertThat(holdsOn(park, "2025-09-01")).isTrue();
        park.as(CITY_REVIEWER, "2025-12-01", COURSE, "rectification-accepted", Map.of("findings", "halls are let"))
                .as(CITY_REVIEWER, "2026-05-04", COURSE, "downgraded", REASON);
        assertThat(holdsOn(park, "2026-05-03")).isTrue();
        assertThat(holdsOn(park, "2026-05-04")).isFalse();
        park.on("2026-08-03", COURSE, "applied", Map.of("level", "municipal", "case", "improved"));
        assertThat(statusOn(park, "2026-08-03")).isEqualTo("applied");
    }

    @Test
    void may_be_rejected_or_removed_and_then_apply_again() {
        EntryTrial park = applied().as(REVIEWER, "2025-02-03", COURSE, "rejected", REASON);
        park.on("2025-06-02", COURSE, "applied", Map.of("level", "municipal", "case", "again"));
        EntryTrial removed = recognised().as(CITY_REVIEWER, "2026-01-05", COURSE, "removed", REASON);
        assertThat(holdsOn(removed, "2026-01-05")).isFalse();
        removed.on("2026-03-02", COURSE, "applied", Map.of("level", "municipal", "case", "again"));
    }

    @Test
    void takes_over_what_was_recognised_before() {
        EntryTrial park = park();
        park.refuses(
                park.command(REVIEWER, "2024-09-25", COURSE, "recognised-before", Map.of("level", "demonstration")),
                "scope.city-only");
        park.as(CITY_REVIEWER, "2024-09-25", COURSE, "recognised-before", Map.of("level", "demonstration"));
        assertThat(holdsOn(park, "2024-09-25")).isTrue();
        park.refuses(
                park.command(
                        CITY_REVIEWER,
                        "2025-01-06",
                        COURSE,
                        "level-set",
                        Map.of("level", "demonstration", "reason", "ruling")),
                "park.same-level[demonstration]");
        park.as(CITY_REVIEWER, "2025-01-06", COURSE, "level-set", Map.of("level", "municipal", "reason", "ruling"));
        park.refuses(
                park.command(
                        CITY_REVIEWER,
                        "2025-09-01",
                        COURSE,
                        "rectification-ordered",
                        Map.of("reason", "empty halls", "rectify-by", "2025-08-31")),
                "park.day-already-past[rectify-by, 2025-08-31, 2025-09-01]");
    }
}
