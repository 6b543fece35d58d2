package org.cultivation.domain.registers.belt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.CITY;
import static org.cultivation.domain.registers.EntryTrial.CITY_REVIEWER;

import java.time.LocalDate;
import java.util.Map;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.registers.EntryTrial;
import org.cultivation.domain.registers.Register;
import org.junit.jupiter.api.Test;

class BeltRecognitionTest {

    private static final String COURSE = "recognition";
    private static final Actor CITY_CLERK = new Actor("city-clerk", Role.CLERK, CITY);
    private static final Map<String, String> CASE = Map.of("case", "120 firms");
    private static final Map<String, String> REASON = Map.of("reason", "too few firms");

    private static EntryTrial belt() {
        return EntryTrial.of(Register.BELT, "bicycles")
                .as(
                        CITY_CLERK,
                        "2024-09-25",
                        "registration",
                        "registered",
                        Map.of("name", "Bicycles", "scope", "bicycles and parts"));
    }

    private static boolean holdsOn(EntryTrial belt, String day) {
        return belt.strand(COURSE, "").holdsOn(LocalDate.parse(day));
    }

    @Test
    void notes_an_emerging_category_that_never_counts_until_it_is_recognised() {
        EntryTrial belt = belt().as(CITY_CLERK, "2024-09-25", COURSE, "noted", Map.of());
        assertThat(belt.strand(COURSE, "").statusOn(LocalDate.of(2026, 1, 1))).isEqualTo("candidate");
        assertThat(holdsOn(belt, "2026-01-01")).isFalse();
        belt.refuses(
                belt.command(CITY_REVIEWER, "2026-01-05", COURSE, "recognised", Map.of()),
                "fact.not-in-this-status[BELT, recognition, recognised, candidate]");
        belt.refuses(
                belt.command(CITY_REVIEWER, "2026-01-05", COURSE, "recognised-before", Map.of()),
                "fact.not-in-this-status[BELT, recognition, recognised-before, candidate]");
        belt.as(CITY_CLERK, "2026-01-05", COURSE, "proposed", CASE)
                .as(CITY_REVIEWER, "2026-02-02", COURSE, "recognised", Map.of("batch", "2026-1"));
        assertThat(holdsOn(belt, "2026-02-02")).isTrue();
    }

    @Test
    void is_declined_or_revoked_and_proposed_again() {
        EntryTrial belt = belt().as(CITY_CLERK, "2025-01-06", COURSE, "proposed", CASE)
                .as(CITY_REVIEWER, "2025-02-03", COURSE, "declined", REASON)
                .as(CITY_CLERK, "2025-06-02", COURSE, "proposed", CASE)
                .as(CITY_REVIEWER, "2025-07-01", COURSE, "recognised", Map.of())
                .as(CITY_REVIEWER, "2026-07-01", COURSE, "revoked", REASON);
        assertThat(holdsOn(belt, "2026-06-30")).isTrue();
        assertThat(holdsOn(belt, "2026-07-01")).isFalse();
        belt.refuses(
                belt.command(CITY_REVIEWER, "2026-08-03", COURSE, "revoked", REASON),
                "fact.not-in-this-status[BELT, recognition, revoked, revoked]");
    }

    @Test
    void goes_by_the_names_of_its_time_and_links_districts() {
        EntryTrial belt = belt().as(CITY_REVIEWER, "2024-09-25", COURSE, "recognised-before", Map.of())
                .as(CITY_CLERK, "2024-09-25", "district", "began", Map.of("district", "120114"))
                .as(CITY_CLERK, "2025-03-03", "registration", "renamed", Map.of("name", "Bicycles and e-bikes"));
        assertThat(belt.strand("registration", "").valuesOn(LocalDate.of(2025, 3, 2)))
                .containsEntry("name", "Bicycles");
        assertThat(belt.strand("district", "120114").holdsOn(LocalDate.of(2025, 1, 1)))
                .isTrue();
        belt.refuses(
                belt.command(CITY_CLERK, "2025-03-03", "district", "began", Map.of("district", "120114")),
                "fact.not-in-this-status[BELT, district, began, standing]");
    }
}
