package org.cultivation.application.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One firm's whole way, the way of those who may not, and of the batch. */
@TestInstance(Lifecycle.PER_CLASS)
class EnterpriseWayTest {

    private static final String FIRM = "914403001922038216";
    private static final String OTHER = "91330100799655058B";
    private static final String THIRD = "91110108551385082Q";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @SuppressWarnings("NullAway.Init")
    private RunningRegistry registry;

    /** Spring properties that say where everything is kept. */
    List<String> storage() {
        return List.of();
    }

    @BeforeAll
    void start(@TempDir Path directory) {
        registry = new RunningRegistry(directory, storage().toArray(String[]::new));
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    @Test
    void a_firm_is_registered_nominated_reviewed_noticed_and_entered_and_the_number_moves() {
        long before = entities();
        Answer registered = register("clerk", FIRM, "120114");
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.raw().headers().firstValue("Location")).contains("/api/enterprises/" + FIRM);
        assertThat(entities()).isEqualTo(before);
        assertThat(act(
                                "clerk",
                                FIRM,
                                "../activity",
                                day(30),
                                "\"lastActiveOn\":\"" + day(40) + "\",\"modes\":[\"9710\"]")
                        .status())
                .isEqualTo(200);
        assertThat(entities()).isEqualTo(before + 1);

        Answer nominated = act("clerk", FIRM, "nominate", day(29), submission());
        assertThat(nominated.status()).isEqualTo(200);
        assertThat(act(
                                "first",
                                FIRM,
                                "return",
                                day(28),
                                "\"reason\":\"mark missing\",\"items\":[\"overseasMarks\"],\"dueOn\":\"" + day(1)
                                        + "\"")
                        .status())
                .isEqualTo(200);
        assertThat(act("clerk", FIRM, "resubmit", day(27), submission()).code()).isEqualTo("pool.nothing-corrected");
        assertThat(act(
                                "clerk",
                                FIRM,
                                "resubmit",
                                day(27),
                                "\"submission\":{\"mainProducts\":\"bicycles\",\"overseasMarks\":\"EUTM\"}")
                        .status())
                .isEqualTo(200);
        assertThat(act("first", FIRM, "pass-first-review", day(26), "\"opinion\":\"complete\"")
                        .status())
                .isEqualTo(200);
        Answer again = act("first", FIRM, "pass-second-review", day(25), "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.code()).isEqualTo("pool.same-person");
        assertThat(act("second", FIRM, "pass-second-review", day(25), "").status())
                .isEqualTo(200);
        assertThat(act(
                                "second",
                                FIRM,
                                "open-notice",
                                day(20),
                                "\"notice\":\"2026-2\",\"from\":\"" + day(20) + "\",\"until\":\"" + day(14) + "\"")
                        .status())
                .isEqualTo(200);
        assertThat(act("second", FIRM, "close-notice", day(14), "").code()).isEqualTo("pool.notice-running");
        assertThat(act("second", FIRM, "close-notice", day(13), "").status()).isEqualTo(200);
        assertThat(act("third", FIRM, "enter", day(12), "").status()).isEqualTo(200);

        Answer firm = registry.get("leader", "/api/enterprises/" + FIRM);
        assertThat(firm.body().path("status").asString()).isEqualTo("IN_POOL");
        assertThat(firm.body().path("statusSince").asString()).isEqualTo(day(12));
        Answer earlier = registry.get("leader", "/api/enterprises/" + FIRM + "?on=" + day(21));
        assertThat(earlier.body().path("status").asString()).isEqualTo("SECOND_REVIEW_PASSED");
        String known = nominated.raw().headers().firstValue("X-Ledger-Position").orElseThrow();
        Answer asKnown = registry.get("auditor", "/api/enterprises/" + FIRM + "?knownOn=" + known);
        assertThat(asKnown.body().path("status").asString()).isEqualTo("NOMINATED");

        Answer timeline = registry.get("auditor", "/api/enterprises/" + FIRM + "/timeline");
        assertThat(timeline.body().size()).isEqualTo(10);
        assertThat(timeline.body().get(0).path("type").asString()).isEqualTo("enterprise.pool-entered");
        Answer caseFile = registry.get("auditor", "/api/enterprises/" + FIRM + "/case");
        assertThat(caseFile.body().path("submissions").size()).isEqualTo(2);
        Answer members = registry.get("auditor", "/api/targets/entities/members");
        assertThat(members.body().path("total").asLong()).isEqualTo(entities());
    }

    @Test
    void a_district_acts_on_its_own_firms_only_and_readers_record_nothing() {
        assertThat(register("clerk.dongli", OTHER, "120114").code()).isEqualTo("scope.other-unit");
        assertThat(register("clerk.dongli", OTHER, "120114").status()).isEqualTo(403);
        for (String reader : new String[] {"auditor", "leader", "first"}) {
            assertThat(register(reader, OTHER, "120114").code()).isEqualTo("role.not-entitled");
        }
        assertThat(register("clerk.wuqing", OTHER, "120114").status()).isEqualTo(201);
        assertThat(register("clerk.wuqing", OTHER, "120114").status()).isEqualTo(409);
        assertThat(act("clerk.dongli", OTHER, "nominate", day(2), submission()).code())
                .isEqualTo("scope.other-unit");
    }

    @Test
    void a_batch_says_what_became_of_each_row() {
        register("clerk", THIRD, "120101");
        long head = registry.head();
        Answer batch = registry.post(
                "clerk",
                "/api/pool/batches/nominate",
                "{\"codes\":[\"" + THIRD + "\",\"91620105L015101280\",\"nonsense\"],\"action\":{" + submission()
                        + ",\"basis\":{\"document\":\"list\"}}}");
        assertThat(batch.status()).isEqualTo(200);
        assertThat(batch.body().path("recorded").asInt()).isEqualTo(1);
        assertThat(batch.body().path("rows").get(0).path("position").asLong()).isEqualTo(head);
        assertThat(batch.body().path("rows").get(1).path("refusal").asString()).isEqualTo("enterprise.unknown");
        assertThat(batch.body().path("rows").get(2).path("refusal").asString()).isEqualTo("enterprise.unknown");
        assertThat(registry.head()).isEqualTo(head + 1);
    }

    @Test
    void a_correction_takes_two_officials_and_moves_the_number_at_once() {
        String code = "91310115MA1K4BB14E";
        Answer flawed = register("clerk", code, "120114");
        String firm = flawed.status() == 201 ? code : "91620105L015101280";
        if (flawed.status() != 201) {
            assertThat(register("clerk", firm, "120114").status()).isEqualTo(201);
        }
        Answer confirmed =
                act("clerk", firm, "../activity", day(30), "\"lastActiveOn\":\"" + day(40) + "\",\"modes\":[]");
        long counted = entities();
        String position =
                confirmed.raw().headers().firstValue("X-Ledger-Position").orElseThrow();
        String amendment = "{\"kind\":\"CORRECT\",\"position\":" + position + ",\"changes\":{\"lastActiveOn\":\""
                + today.minusYears(3) + "\"},\"reason\":\"wrong year\",\"basis\":{\"document\":\"form\"}}";
        assertThat(registry.post("clerk", "/api/enterprises/" + firm + "/amendments", amendment)
                        .status())
                .isEqualTo(200);
        assertThat(entities()).isEqualTo(counted);
        String approval = "{\"basis\":{\"document\":\"form\"}}";
        assertThat(registry.post("clerk", "/api/enterprises/" + firm + "/amendments/1/approve", approval)
                        .status())
                .isEqualTo(403);
        assertThat(registry.post("first", "/api/enterprises/" + firm + "/amendments/1/approve", approval)
                        .status())
                .isEqualTo(200);
        assertThat(entities()).isEqualTo(counted - 1);
        Answer before = registry.get("auditor", "/api/targets?knownOn=" + position);
        assertThat(before.body().get(0).path("actual").asLong()).isEqualTo(counted);
    }

    @Test
    void a_write_under_a_key_is_carried_out_once_and_the_key_serves_no_other() {
        String code = "91350100M000100Y43";
        register("clerk", code, "120114");
        long head = registry.head();
        String body = "{\"name\":\"New name\",\"effectiveOn\":\"" + day(3) + "\",\"basis\":{\"document\":\"form\"}}";
        Answer first = keyed("clerk", code, body);
        Answer second = keyed("clerk", code, body);
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.raw().headers().firstValue("X-Ledger-Position"))
                .isEqualTo(first.raw().headers().firstValue("X-Ledger-Position"));
        assertThat(registry.head()).isEqualTo(head + 1);
        Answer other = keyed("clerk", code, body.replace("New name", "Other name"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency.reused");
        assertThat(keyed("clerk.wuqing", code, body).code()).isEqualTo("enterprise.nothing-new");
        assertThat(registry.head()).isEqualTo(head + 1);
    }

    @Test
    void a_correction_that_leaves_a_hole_in_a_fact_is_refused() {
        String code = "9144030071526726XG";
        Answer registered = register("clerk", code, "120114");
        assertThat(registered.status()).isEqualTo(201);
        long position = registered.body().path("position").asLong();
        long head = registry.head();
        for (String changes : new String[] {
            "\"attestation\":null",
            "\"code\":null",
            "\"effectiveOn\":null",
            "\"basis\":null",
            "\"basis\":{}",
            "\"kinds\":null",
            "\"kinds\":[null]",
            "\"name\":null",
            "\"unit\":null",
            "\"formerNames\":null",
            "\"override\":{}"
        }) {
            Answer refused = registry.post(
                    "clerk",
                    "/api/enterprises/" + code + "/amendments",
                    "{\"kind\":\"CORRECT\",\"position\":" + position + ",\"changes\":{" + changes
                            + "},\"reason\":\"typing error\",\"basis\":{\"document\":\"form\"}}");
            assertThat(refused.status()).as(changes).isEqualTo(422);
        }
        assertThat(registry.head()).isEqualTo(head);
    }

    private Answer keyed(String account, String code, String body) {
        return registry.send(registry.request(account, "/api/enterprises/" + code + "/names")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-1")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }

    private long entities() {
        return registry.get("leader", "/api/targets")
                .body()
                .get(0)
                .path("actual")
                .asLong();
    }

    private String day(int ago) {
        return today.minusDays(ago).toString();
    }

    private static String submission() {
        return "\"submission\":{\"mainProducts\":\"bicycles\",\"annualValueWan\":120}";
    }

    private Answer register(String account, String code, String unit) {
        return registry.post(
                account,
                "/api/enterprises",
                "{\"code\":\"" + code + "\",\"name\":\"Sample firm\",\"unit\":\"" + unit
                        + "\",\"kinds\":[\"MANUFACTURING\"],\"effectiveOn\":\"" + day(60)
                        + "\",\"basis\":{\"document\":\"licence\"}}");
    }

    private Answer act(String account, String code, String action, String effectiveOn, String members) {
        return registry.post(
                account,
                "/api/enterprises/" + code + (action.startsWith("../") ? action.substring(2) : "/pool/" + action),
                "{" + members + (members.isEmpty() ? "" : ",") + "\"effectiveOn\":\"" + effectiveOn
                        + "\",\"basis\":{\"document\":\"form\"}}");
    }
}
