package org.cultivation.application.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Criteria of the pool: refused by name, tried before they are published, and kept by the decisions of their day. */
class PoolCriteriaTest {

    private static final String ONE = MadeUpCodes.nth(9_001).value();
    private static final String TWO = MadeUpCodes.nth(9_002).value();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private static LocalDate day(RunningRegistry registry, int ago) {
        return LocalDate.now(registry.bean(Clock.class)).minusDays(ago);
    }

    private static Answer pool(RunningRegistry registry, String account, String code, String step, int ago) {
        return registry.post(account, "/api/enterprises/" + code + "/pool/" + step, """
                {"submission": {"mainProducts": "bicycles", "annualValueWan": 120}, "notice": "2026-1",
                 "from": "%s", "until": "%s", "effectiveOn": "%s", "basis": {"document": "form"}}
                """.formatted(
                        day(registry, ago), day(registry, ago - 6), day(registry, ago)));
    }

    /** Registered and brought to the last step. */
    private static void waiting(RunningRegistry registry, String code) {
        assertThat(registry.post("clerk", "/api/enterprises", """
                {"code": "%s", "name": "Firm %s", "unit": "120114", "kinds": ["MANUFACTURING"],
                 "effectiveOn": "%s", "basis": {"document": "licence"}}
                """.formatted(code, code, day(registry, 60)))
                        .status())
                .isEqualTo(201);
        assertThat(pool(registry, "clerk", code, "nominate", 50).status()).isEqualTo(200);
        assertThat(pool(registry, "first", code, "pass-first-review", 45).status())
                .isEqualTo(200);
        assertThat(pool(registry, "second", code, "pass-second-review", 40).status())
                .isEqualTo(200);
        assertThat(pool(registry, "second", code, "open-notice", 20).status()).isEqualTo(200);
        assertThat(pool(registry, "second", code, "close-notice", 13).status()).isEqualTo(200);
    }

    private static void active(RunningRegistry registry, String code, int ago) {
        assertThat(registry.post("clerk", "/api/enterprises/" + code + "/activity", """
                {"lastActiveOn": "%s", "modes": ["9710"], "effectiveOn": "%s", "basis": {"document": "form"}}
                """.formatted(
                                        day(registry, ago), day(registry, ago)))
                        .status())
                .isEqualTo(200);
    }

    private static String rules(String version, String when) {
        return """
                {"rules": {"version": "%s", "noticeDays": 7, "activityMonths": 12, "stageLimits": [], "criteria": [
                  {"step": "ENTER", "id": "elsewhere", "when": "%s", "text": "no", "textEnglish": "seated in Hexi"}]},
                 "basis": {"document": "ruling"}}
                """.formatted(version, when);
    }

    private static JsonNode criterion(RunningRegistry registry, String code, String step) {
        for (JsonNode one :
                registry.get("leader", "/api/enterprises/" + code + "/criteria").body()) {
            if (one.path("criterion").path("step").asString().equals(step)) {
                return one;
            }
        }
        throw new AssertionError("no criterion for " + step);
    }

    @Test
    void a_step_whose_criterion_is_not_fulfilled_is_refused_by_name_and_taken_once_it_is() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            waiting(registry, ONE);
            assertThat(criterion(registry, ONE, "PASS_SECOND_REVIEW")
                            .path("outcome")
                            .asString())
                    .isEqualTo("MET");
            assertThat(criterion(registry, ONE, "ENTER").path("outcome").asString())
                    .isEqualTo("UNMET");
            long head = registry.head();
            Answer refused = pool(registry, "third", ONE, "enter", 5);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("pool.criterion-unmet");
            assertThat(refused.raw().body()).contains("cross-border activity was confirmed", "2024-1");
            assertThat(pool(registry, "clerk", ONE, "enter", 5).status())
                    .as("who may not decide is told that first")
                    .isEqualTo(403);
            Answer batch = registry.post(
                    "third",
                    "/api/pool/batches/enter",
                    "{\"codes\":[\"" + ONE + "\"],\"action\":{\"basis\":{\"document\":\"form\"}}}");
            assertThat(batch.body().path("rows").get(0).path("refusal").asString())
                    .isEqualTo("pool.criterion-unmet");
            assertThat(registry.head()).isEqualTo(head);
            active(registry, ONE, 10);
            assertThat(pool(registry, "third", ONE, "enter", 5).status()).isEqualTo(200);
        }
    }

    @Test
    void a_change_of_the_criteria_says_who_would_leave_and_past_decisions_keep_their_rule() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            waiting(registry, ONE);
            active(registry, ONE, 10);
            assertThat(pool(registry, "third", ONE, "enter", 5).status()).isEqualTo(200);
            waiting(registry, TWO);
            active(registry, TWO, 10);
            long head = registry.head();
            String changed = rules("2099-1", "it.district == '120103'");
            JsonNode entry = registry.post("leader", "/api/pool-rules", changed)
                    .body()
                    .path("trials")
                    .get(1);
            assertThat(entry.path("target").asString()).isEqualTo("pool.ENTER");
            assertThat(entry.path("before").asInt()).isEqualTo(2);
            assertThat(entry.path("after").asInt()).isZero();
            assertThat(entry.path("leaves").get(0).path("condition").asString()).isEqualTo("elsewhere");
            assertThat(registry.post("clerk", "/api/pool-rules?dryRun=false", changed)
                            .status())
                    .isEqualTo(403);
            assertThat(registry.head()).isEqualTo(head);
            Answer published = registry.post("operator", "/api/pool-rules?dryRun=false", changed);
            assertThat(published.status()).as(published.raw().body()).isEqualTo(200);

            JsonNode kept = criterion(registry, ONE, "ENTER");
            assertThat(kept.path("ruleVersion").asString()).isEqualTo("2024-1");
            assertThat(kept.path("outcome").asString()).isEqualTo("MET");
            assertThat(registry.get("leader", "/api/enterprises/" + ONE)
                            .body()
                            .path("status")
                            .asString())
                    .isEqualTo("IN_POOL");
            Answer refused = pool(registry, "third", TWO, "enter", 0);
            assertThat(refused.code()).isEqualTo("pool.criterion-unmet");
            assertThat(refused.raw().body()).contains("seated in Hexi", "2099-1");
            assertThat(pool(registry, "third", TWO, "enter", 1).status())
                    .as("a decision that takes effect before the change is made under the rules of its day")
                    .isEqualTo(200);
        }
    }

    @Test
    void criteria_that_cannot_be_judged_are_refused_in_words() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            long head = registry.head();
            for (String query : new String[] {"", "?dryRun=false"}) {
                Answer malformed =
                        registry.post("operator", "/api/pool-rules" + query, rules("2099-1", "it.unit and more"));
                assertThat(malformed.code()).isEqualTo("rules.condition-malformed");
                assertThat(malformed.raw().body()).contains("elsewhere");
                assertThat(registry.post("operator", "/api/pool-rules" + query, rules("2099-1", "it.turnover > 3"))
                                .code())
                        .isEqualTo("rules.field-unknown");
            }
            assertThat(registry.post(
                                    "operator",
                                    "/api/pool-rules?dryRun=false",
                                    rules("2099-1", "true").replace("ENTER", "REJECT"))
                            .code())
                    .isEqualTo("rules.step-wrong");
            assertThat(registry.head()).isEqualTo(head);
        }
    }
}
