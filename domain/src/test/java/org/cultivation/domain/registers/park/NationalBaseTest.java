package org.cultivation.domain.registers.park;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.CITY_REVIEWER;

import java.time.LocalDate;
import java.util.Map;
import org.cultivation.domain.registers.EntryTrial;
import org.cultivation.domain.registers.Register;
import org.junit.jupiter.api.Test;

class NationalBaseTest {

    private static final String COURSE = "national-base";
    private static final Map<String, String> CASE = Map.of("case", "two years among the best");

    private static EntryTrial park() {
        return EntryTrial.of(Register.PARK, "harbour")
                .on("2020-01-01", "registration", "registered", Map.of("name", "Harbour Park", "unit", "120114"));
    }

    @Test
    void is_recommended_by_the_city_and_granted_by_the_state() {
        EntryTrial park = park().as(CITY_REVIEWER, "2025-01-06", COURSE, "recommended", CASE)
                .as(CITY_REVIEWER, "2025-06-02", COURSE, "not-granted", Map.of())
                .as(CITY_REVIEWER, "2026-01-05", COURSE, "recommended", CASE)
                .as(CITY_REVIEWER, "2026-06-01", COURSE, "granted", Map.of("batch", "2026"));
        assertThat(park.strand(COURSE, "").holdsOn(LocalDate.of(2026, 6, 1))).isTrue();
        park.as(CITY_REVIEWER, "2026-09-01", COURSE, "withdrawn", Map.of("reason", "closed halls"));
        assertThat(park.strand(COURSE, "").holdsOn(LocalDate.of(2026, 9, 1))).isFalse();
    }

    @Test
    void of_old_is_recorded_as_granted_and_cannot_be_lost_before() {
        EntryTrial park = park();
        park.refuses(
                park.command(CITY_REVIEWER, "2025-01-06", COURSE, "withdrawn", Map.of("reason", "closed halls")),
                "fact.not-in-this-status[PARK, national-base, withdrawn, ]");
        park.refuses("2025-01-06", COURSE, "granted", Map.of("batch", "2015"), "role.not-entitled[CLERK]");
        park.as(CITY_REVIEWER, "2021-01-04", COURSE, "granted", Map.of("batch", "2015"));
    }
}
