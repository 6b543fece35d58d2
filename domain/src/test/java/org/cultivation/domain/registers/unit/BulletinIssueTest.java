package org.cultivation.domain.registers.unit;

import static org.cultivation.domain.registers.EntryTrial.CITY;

import java.util.Map;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.registers.EntryTrial;
import org.cultivation.domain.registers.Register;
import org.junit.jupiter.api.Test;

class BulletinIssueTest {

    private static final Actor REVIEWER = new Actor("city-reviewer", Role.REVIEWER, CITY);
    private static final String HASH = "0".repeat(64);

    private static Map<String, String> bulletin(String period, String day) {
        return Map.of(
                "period",
                period,
                "day",
                day,
                "position",
                "7",
                "checksum",
                HASH,
                "form",
                "1",
                "docx-hash",
                HASH,
                "pdf-hash",
                HASH);
    }

    @Test
    void one_bulletin_of_a_period_stands_and_tells_about_days_that_are_over() {
        EntryTrial city = EntryTrial.of(Register.UNIT, "120000");
        city.refuses(
                city.command(REVIEWER, "2026-01-30", "bulletin", "issued", bulletin("2026-01", "2026-01-31")),
                "bulletin.day-to-come[2026-01-31, 2026-01-30]");
        city.as(REVIEWER, "2026-02-02", "bulletin", "issued", bulletin("2026-01", "2026-01-31"))
                .as(REVIEWER, "2026-02-02", "bulletin", "issued", bulletin("2025-Q3", "2025-09-30"));
        city.refuses(
                city.command(REVIEWER, "2026-02-03", "bulletin", "issued", bulletin("2026-01", "2026-01-31")),
                "fact.not-in-this-status[UNIT, bulletin, issued, issued]");
        city.as(REVIEWER, "2026-02-04", "bulletin", "withdrawn", Map.of("period", "2026-01", "reason", "a late report"))
                .as(REVIEWER, "2026-02-05", "bulletin", "issued", bulletin("2026-01", "2026-01-31"));
    }
}
