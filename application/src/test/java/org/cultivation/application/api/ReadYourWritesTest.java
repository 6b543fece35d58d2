package org.cultivation.application.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.NewFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Positions in answers and requests, and what is said when the views cannot follow. */
class ReadYourWritesTest {

    private static final String HEADER = "X-Ledger-Position";
    private static final String READY = "/actuator/health/readiness";

    @Test
    void a_read_waits_for_the_position_it_names_and_says_when_it_does_not_come(@TempDir Path directory) {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            String code = MadeUpCodes.nth(7).value();
            Answer recorded = registry.post(
                    "clerk",
                    "/api/enterprises",
                    "{\"code\":\"" + code + "\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],"
                            + "\"basis\":{\"document\":\"licence\"}}");
            String position = recorded.raw().headers().firstValue(HEADER).orElseThrow();
            Answer batch = registry.post(
                    "clerk",
                    "/api/pool/batches/nominate",
                    "{\"codes\":[\"" + code + "\"],\"action\":{\"submission\":{\"mainProducts\":\"bicycles\"},"
                            + "\"basis\":{\"document\":\"list\"}}}");
            assertThat(batch.raw().headers().firstValue(HEADER)).hasValue(String.valueOf(Long.parseLong(position) + 1));
            assertThat(at(registry, "/api/enterprises/" + code, position).status())
                    .isEqualTo(200);
            Answer never = at(registry, "/api/enterprises", "999999");
            assertThat(never.status()).isEqualTo(503);
            assertThat(never.code()).isEqualTo("views.behind");
            assertThat(never.raw().headers().firstValue("Retry-After")).hasValue("1");
            assertThat(at(registry, "/api/enterprises", "soon").status()).isEqualTo(400);
            JsonNode list =
                    registry.get("leader", "/v3/api-docs").body().path("paths").path("/api/enterprises");
            assertThat(list.path("get").path("parameters").toString()).contains(HEADER);
            assertThat(list.path("get").path("responses").has("503")).isTrue();
            assertThat(list.path("post").path("parameters").toString()).contains("Idempotency-Key");
        }
    }

    @Test
    void an_administrator_sees_why_the_registry_is_not_ready_and_nobody_else_does(@TempDir Path directory) {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            assertThat(registry.get("operator", READY).status()).isEqualTo(200);
            long odd = registry.head();
            // A fact that this version does not understand stops the views that would need it.
            byte[] body = "{\"broken\":1}".getBytes(StandardCharsets.US_ASCII);
            byte[] none = "{}".getBytes(StandardCharsets.US_ASCII);
            registry.bean(Ledger.class)
                    .append(Commit.of(
                            new NewFact(MadeUpCodes.nth(8).value(), 0, "enterprise.renamed/1", "odd", body, none)));
            assertThat(at(registry, "/api/enterprises", String.valueOf(odd)).status())
                    .isEqualTo(503);
            Answer seen = registry.get("operator", READY);
            assertThat(seen.status()).isEqualTo(503);
            JsonNode details = seen.body().path("components").path("views").path("details");
            assertThat(details.path("reason").asString()).contains("stopped at #" + odd);
            assertThat(details.path("stopped").asString()).isNotBlank();
            for (String other : new String[] {"leader", "clerk"}) {
                Answer hidden = registry.get(other, READY);
                assertThat(hidden.status()).isEqualTo(503);
                assertThat(hidden.raw().body()).doesNotContain("stopped");
            }
        }
    }

    private static Answer at(RunningRegistry registry, String path, String position) {
        return registry.send(
                registry.request("leader", path).header(HEADER, position).GET());
    }
}
