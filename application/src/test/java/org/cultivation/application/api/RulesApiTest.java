package org.cultivation.application.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RulesApiTest {

    private static final String MUNICIPAL_ONLY =
            "{\"rules\":{\"version\":\"2099-1\",\"rules\":[{\"target\":\"parks\",\"register\":\"park\","
                    + "\"measure\":\"ENTRIES\",\"parameters\":{\"counting-levels\":\"municipal\"},\"conditions\":["
                    + "{\"id\":\"level\",\"when\":\"it.recognition.holds && it.recognition.level in rule.counting_levels\","
                    + "\"otherwise\":\"no\",\"otherwiseEnglish\":\"no\"}]}]},\"basis\":{\"document\":\"ruling\"}}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void a_trial_says_who_would_leave_and_records_nothing_and_a_publication_moves_the_number() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            long head = registry.head();
            Answer tried = registry.post("operator", "/api/counting-rules", MUNICIPAL_ONLY);
            assertThat(tried.status()).as(tried.raw().body()).isEqualTo(200);
            JsonNode parks = tried.body().path("trials").get(0);
            assertThat(parks.path("before").asInt()).isEqualTo(5);
            assertThat(parks.path("after").asInt()).isZero();
            assertThat(parks.path("leaves")).hasSize(5);
            assertThat(registry.head()).isEqualTo(head);
            assertThat(parks(registry)).isEqualTo(5);
            assertThat(registry.post("clerk", "/api/counting-rules?dryRun=false", MUNICIPAL_ONLY)
                            .status())
                    .isEqualTo(403);
            assertThat(registry.post("operator", "/api/counting-rules?dryRun=false", MUNICIPAL_ONLY)
                            .status())
                    .isEqualTo(200);
            assertThat(registry.head()).isEqualTo(head + 1);
            assertThat(parks(registry)).isZero();
            assertThat(registry.get("leader", "/api/targets/parks/members?counted=false")
                            .body()
                            .path("total")
                            .asInt())
                    .isEqualTo(5);
            assertThat(registry.get("leader", "/api/targets/parks/members?on=2025-01-01")
                            .body()
                            .path("total")
                            .asInt())
                    .as("the past keeps the rules of its day")
                    .isEqualTo(5);
        }
    }

    @Test
    void a_condition_that_is_no_cel_is_refused_in_words() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            long head = registry.head();
            Answer answer = registry.post(
                    "operator", "/api/counting-rules?dryRun=false", MUNICIPAL_ONLY.replace("&&", "and also"));
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("rules.condition-malformed");
            assertThat(registry.head()).isEqualTo(head);
        }
    }

    private static int parks(RunningRegistry registry) {
        return registry.get("leader", "/api/targets/parks/members")
                .body()
                .path("total")
                .asInt();
    }
}
