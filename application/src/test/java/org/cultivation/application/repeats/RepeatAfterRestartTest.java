package org.cultivation.application.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.Requests;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseCommand.NominateEnterprise;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.reference.FindReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The same request before and after a restart: one outcome, and nothing recorded twice. */
class RepeatAfterRestartTest {

    private static final String ONE = MadeUpCodes.nth(1).value();
    private static final String TWO = MadeUpCodes.nth(2).value();
    private static final String UNKNOWN = MadeUpCodes.nth(3).value();
    private static final String BATCH = "/api/pool/batches/nominate";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void a_repeat_is_answered_with_the_first_outcome() {
        Answer first;
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            first = keyed(registry, "clerk", "/api/enterprises", "k", registration(ONE));
            assertThat(first.status()).isEqualTo(201);
        }
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            long head = registry.head();
            Answer again = keyed(registry, "clerk", "/api/enterprises", "k", registration(ONE));
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            for (String header : new String[] {"Location", "X-Ledger-Position"}) {
                assertThat(again.raw().headers().firstValue(header))
                        .isPresent()
                        .isEqualTo(first.raw().headers().firstValue(header));
            }
            assertThat(registry.head()).isEqualTo(head);
            Answer other = keyed(registry, "clerk", "/api/enterprises", "k", registration(TWO));
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("idempotency.reused");
            // The key is one account's own, and a request without it is a new one.
            assertThat(keyed(registry, "clerk.wuqing", "/api/enterprises", "k", registration(TWO))
                            .status())
                    .isEqualTo(201);
            assertThat(registry.post("clerk", "/api/enterprises", registration(ONE))
                            .status())
                    .isEqualTo(409);
        }
    }

    @Test
    void a_batch_that_was_cut_off_is_finished_by_its_repeat() throws Exception {
        String body = "{\"codes\":[\"" + ONE + "\",\"" + TWO + "\",\"" + UNKNOWN + "\"],\"action\":{"
                + "\"submission\":{\"mainProducts\":\"bicycles\",\"annualValueWan\":120},"
                + "\"basis\":{\"document\":\"list\"}}}";
        long cutOff;
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.post("clerk", "/api/enterprises", registration(ONE));
            registry.post("clerk", "/api/enterprises", registration(TWO));
            // As a crash after the first row leaves it.
            cutOff = Requests.during(
                    RepeatFilter.mark("clerk", "b", BATCH, null, body.getBytes(StandardCharsets.UTF_8)),
                    () -> registry.bean(Commands.class)
                            .record(new NominateEnterprise(
                                    MadeUpCodes.nth(1),
                                    new Submission("bicycles", 120L, null, null, null, null),
                                    act(registry)))
                            .position());
        }
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Answer answer = keyed(registry, "clerk", BATCH, "b", body);
            assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
            assertThat(answer.body().path("recorded").asInt()).isEqualTo(2);
            assertThat(answer.body().path("refused").asInt()).isEqualTo(1);
            JsonNode rows = answer.body().path("rows");
            assertThat(rows.get(0).path("position").asLong()).isEqualTo(cutOff);
            assertThat(rows.get(1).path("position").asLong()).isEqualTo(cutOff + 1);
            assertThat(registry.head()).isEqualTo(cutOff + 2);
        }
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Answer again = keyed(registry, "clerk", BATCH, "b", body);
            assertThat(again.body().path("recorded").asInt()).isEqualTo(2);
            assertThat(again.raw().headers().firstValue("X-Ledger-Position")).hasValue(String.valueOf(cutOff + 1));
            assertThat(registry.head()).isEqualTo(cutOff + 2);
        }
    }

    private static Act act(RunningRegistry registry) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        PoolRules rules = registry.bean(Registry.class)
                .ask(Known.NOW, (views, position) -> FindReference.rules(views, today))
                .value();
        Actor clerk = new Actor("clerk", Role.CLERK, new UnitCode("120000"));
        return new Act(clerk, today, today, Basis.of("list"), rules, null);
    }

    private static Answer keyed(RunningRegistry registry, String account, String path, String key, String body) {
        return registry.send(registry.request(account, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String registration(String code) {
        return "{\"code\":\"" + code + "\",\"name\":\"Firm " + code
                + "\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"licence\"}}";
    }
}
