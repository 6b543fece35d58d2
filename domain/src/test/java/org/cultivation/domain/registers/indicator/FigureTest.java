package org.cultivation.domain.registers.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.CITY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.registers.EntryTrial;
import org.cultivation.domain.registers.Register;
import org.junit.jupiter.api.Test;

class FigureTest {

    private static final Actor CITY_CLERK = new Actor("city-clerk", Role.CLERK, CITY);

    private static EntryTrial series() {
        return EntryTrial.of(Register.INDICATOR, "cross-border-value")
                .as(
                        CITY_CLERK,
                        "2024-01-01",
                        "definition",
                        "defined",
                        Map.of("name", "Cross-border value", "measure", "yuan", "frequency", "month"));
    }

    private static Map<String, String> figure(String source, String amount) {
        Map<String, String> values = new HashMap<>();
        values.put("period", "2024-05");
        values.put("source", source);
        values.put("unit", "120000");
        values.put("mode", "all");
        values.put("direction", "export");
        values.put("amount", amount);
        return values;
    }

    @Test
    void is_reported_once_for_a_period_and_source_and_then_revised() {
        EntryTrial series = series().as(CITY_CLERK, "2024-06-10", "figure", "reported", figure("customs", "100"))
                .as(CITY_CLERK, "2024-06-10", "figure", "reported", figure("platform", "130"));
        series.refuses(
                series.command(CITY_CLERK, "2024-07-10", "figure", "reported", figure("customs", "101")),
                "fact.not-in-this-status[INDICATOR, figure, reported, standing]");
        Map<String, String> revised = figure("customs", "101.5");
        series.refuses(series.command(CITY_CLERK, "2024-07-10", "figure", "revised", revised), "text.missing[reason]");
        revised.put("reason", "late declarations");
        series.as(CITY_CLERK, "2024-07-10", "figure", "revised", revised);
        String key = "2024-05/customs/120000/all/export";
        assertThat(series.strand("figure", key).valuesOn(LocalDate.of(2024, 7, 9)))
                .containsEntry("amount", "100");
        assertThat(series.strand("figure", key).valuesOn(LocalDate.of(2024, 7, 10)))
                .containsEntry("amount", "101.5");
    }

    @Test
    void of_a_district_is_the_districts_to_report() {
        EntryTrial series = series();
        series.refuses("2024-06-10", "figure", "reported", figure("district", "7"), "scope.other-unit");
        Map<String, String> own = figure("district", "7");
        own.put("unit", "120114");
        series.on("2024-06-10", "figure", "reported", own);
    }

    @Test
    void comes_with_a_feed_that_may_be_rejected() {
        String hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        EntryTrial series = series().as(
                        CITY_CLERK,
                        "2024-06-10",
                        "feed",
                        "received",
                        Map.of("feed-hash", hash, "source", "customs", "period", "2024-05", "rows", "1200"))
                .as(CITY_CLERK, "2024-06-11", "feed", "rejected", Map.of("feed-hash", hash, "reason", "wrong month"));
        assertThat(series.values()).containsEntry("feed-hash", hash.toUpperCase(Locale.ROOT));
        series.refuses(
                series.command(
                        CITY_CLERK,
                        "2024-06-12",
                        "feed",
                        "rejected",
                        Map.of("feed-hash", hash, "reason", "wrong month")),
                "fact.not-in-this-status[INDICATOR, feed, rejected, rejected]");
    }
}
