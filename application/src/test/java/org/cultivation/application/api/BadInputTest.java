package org.cultivation.application.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.RunningRegistry.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in: a clear 4xx as problem details, and nothing recorded. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {

    @SuppressWarnings("NullAway.Init")
    private RunningRegistry registry;

    private long begun;

    @BeforeAll
    void start(@TempDir Path directory) {
        registry = new RunningRegistry(directory);
        begun = registry.head();
    }

    @AfterAll
    void stop() {
        registry.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"code\":1e400}",
                "{\"unknownMember\":1}",
                "{\"code\":\"914403001922038216\",\"code\":\"914403001922038216\"}",
                "{\"code\":\"914403001922038216\"} trailing",
                "{\"code\":{\"deep\":[[[[]]]]}}",
                "{\"code\":\"362322198709086409\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038000\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm \\uD83D\\uDE00\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm \\u0007\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\\u0000\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm \\uD800\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120199\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[null],\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"NONSENSE\"],\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"]}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"effectiveOn\":\"2999-01-01\",\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"effectiveOn\":\"1900-01-01\",\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"effectiveOn\":\"2026-02-30\",\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"effectiveOn\":20260101,\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"x\",\"evidence\":\"nohash\"}}",
                "{\"code\":\"914403001922038216\",\"name\":12,\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"effectiveOn\":\"2026-01-05\",\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":true,\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"effectiveOn\":\"2026-01-05\",\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[1],\"effectiveOn\":\"2026-01-05\",\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"effectiveOn\":[2026,1,5],\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"914403001922038216\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"effectiveOn\":\"2026-01-05T10:00:00\",\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"91350203M0001QKT19\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"x\"}}",
                "{\"code\":\"91350203M0001QKT19\",\"name\":\"Firm\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"override\":{\"reason\":\"short\",\"evidence\":\"\"},\"basis\":{\"document\":\"x\"}}"
            })
    void a_bad_body_is_refused_and_nothing_is_recorded(String body) {
        refused(registry.post("clerk", "/api/enterprises", body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/enterprises?bogus=1",
                "/api/enterprises?status=NONSENSE",
                "/api/enterprises?unit=12",
                "/api/enterprises?page=0",
                "/api/enterprises?page=abc",
                "/api/enterprises?page=99999999999999999999",
                "/api/enterprises?size=100000000",
                "/api/enterprises?size=-1",
                "/api/enterprises?on=2026-02-30",
                "/api/enterprises?on=yesterday",
                "/api/enterprises?knownOn=tomorrow",
                "/api/enterprises?knownOn=999999999",
                "/api/enterprises?counted=perhaps",
                "/api/enterprises?sort=NONSENSE",
                "/api/enterprises/nonsense",
                "/api/enterprises/914403001922038217",
                "/api/enterprises/914403001922038216/timeline",
                "/api/enterprises/914403001922038216/case",
                "/api/targets/nonsense/members",
                "/api/targets?on=0000-00-00",
                "/api/feed?size=0",
                "/api/nonsense",
                "/api/enterprises?text=%ff%fe",
                "/api//enterprises",
                "/api/enterprises;a=b",
                "/api/funnel?unit=%20"
            })
    void a_bad_question_is_refused(String path) {
        refused(registry.get("leader", path));
    }

    @Test
    void methods_types_sizes_and_strangers_are_refused() {
        refused(registry.send(registry.request("clerk", "/api/enterprises").DELETE()));
        refused(registry.send(
                registry.request("clerk", "/api/enterprises").method("PATCH", BodyPublishers.ofString("{}"))));
        refused(registry.send(registry.request("clerk", "/api/enterprises")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}"))));
        refused(registry.send(registry.request("clerk", "/api/enterprises")
                .header("Content-Type", "application/json; charset=utf-16")
                .POST(BodyPublishers.ofByteArray("{}".getBytes(StandardCharsets.UTF_8)))));
        refused(registry.post("clerk", "/api/enterprises", "{\"name\":\"" + "x".repeat(3_000_000) + "\"}"));
        refused(registry.post("clerk", "/api/enterprises", "[".repeat(100_000)));
        Answer stranger = registry.get("nobody", "/api/targets");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(registry.get("leader", "/api/overrides").status()).isEqualTo(403);
        assertThat(registry.get("auditor", "/api/overrides").status()).isEqualTo(200);
    }

    @Test
    void a_body_that_does_not_say_its_length_is_too_large_all_the_same() {
        byte[] huge = ("{\"name\":\"" + "x".repeat(3_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder chunked = registry.request("clerk", "/api/enterprises")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)));
        Answer plain = registry.send(chunked);
        refused(plain);
        assertThat(plain.status()).isEqualTo(413);
        Answer withKey = registry.send(chunked.header("Idempotency-Key", "large"));
        refused(withKey);
        assertThat(withKey.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "DANCE", "PROPFIND"})
    void a_method_that_nobody_knows_is_refused_everywhere(String method) throws IOException {
        for (String path : List.of("/api/enterprises", "/enterprises", "/sign-in")) {
            String answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: secret=1\r\n"
                    + "Connection: close\r\n\r\n");
            assertThat(answer)
                    .as(path)
                    .startsWith("HTTP/1.1 405")
                    .contains("application/problem+json", "\"code\":\"http.405\"")
                    .doesNotContain("secret");
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", registry.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_problem_is_told_in_chinese_unless_another_language_is_asked_for() {
        HttpRequest.Builder silent = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + registry.port() + "/api/enterprises?bogus=1"))
                .header("Authorization", RunningRegistry.basic("leader", RunningRegistry.PASSWORD))
                .GET();
        assertThat(registry.send(silent).body().path("detail").asString()).matches("(?s).*\\p{IsHan}.*");
        HttpRequest.Builder stranger = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + registry.port() + "/api/enterprises"))
                .GET();
        assertThat(registry.send(stranger).body().path("detail").asString()).matches("(?s).*\\p{IsHan}.*");
        assertThat(registry.get("leader", "/api/enterprises?bogus=1")
                        .body()
                        .path("detail")
                        .asString())
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void the_description_is_openapi_3_1_and_no_console_is_offered_that_the_policy_would_block() {
        Answer description = registry.get("leader", "/v3/api-docs");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.body().path("openapi").asString()).startsWith("3.1");
        assertThat(registry.get("leader", "/swagger-ui/index.html").status()).isNotEqualTo(200);
        assertThat(registry.get("leader", "/webjars/swagger-ui/swagger-ui.css").status())
                .isEqualTo(404);
    }

    @Test
    void unknown_actions_and_firms_are_not_found() {
        Answer unknownAction = registry.post("clerk", "/api/enterprises/914403001922038216/pool/dance", "{}");
        assertThat(unknownAction.status()).isEqualTo(404);
        Answer unknownFirm = registry.post(
                "first", "/api/enterprises/914403001922038216/pool/enter", "{\"basis\":{\"document\":\"x\"}}");
        assertThat(unknownFirm.status()).isEqualTo(404);
        assertThat(unknownFirm.code()).isEqualTo("enterprise.unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"values\":[]}",
                "{\"values\":{\"name\":null}}",
                "{\"values\":{\"name\":{\"deep\":1}}}",
                "{\"values\":{\"nonsense\":\"x\"},\"basis\":{\"document\":\"x\"}}",
                "{\"values\":{\"name\":\"Park \\uD83D\\uDE00\"},\"basis\":{\"document\":\"x\"}}",
                "{\"values\":{\"name\":\"Park\"},\"effectiveOn\":\"2999-01-01\",\"basis\":{\"document\":\"x\"}}",
                "{\"id\":\"../x\",\"values\":{\"name\":\"Park\"},\"basis\":{\"document\":\"x\"}}",
                "{\"values\":{\"name\":\"Park\",\"unit\":\"120199\"},\"basis\":{\"document\":\"x\"}}",
                "{\"values\":{\"{'x'\":\"{0}\",\"unit\":\"{\"},\"basis\":{\"document\":\"{'\"}}",
                "{\"unknown\":1}"
            })
    void a_bad_entry_or_fact_is_refused_and_nothing_is_recorded(String body) {
        for (String path : List.of(
                "/api/registers/park",
                "/api/registers/bridge",
                "/api/registers/enterprise",
                "/api/registers/park/dongli/registration/renamed",
                "/api/registers/park/dongli/registration/nonsense",
                "/api/registers/park/dongli/nonsense/renamed",
                "/api/registers/park/nobody/tenancy/began",
                "/api/registers/enterprise/nonsense/high-tech-certificate/granted",
                "/api/registers/unit/120199/district-product/stated")) {
            refused(registry.post("clerk", path, body));
        }
    }

    private void refused(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isBetween(400, 499);
        assertThat(answer.raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body().path("detail").asString("")).isNotEmpty();
        // The city's pack only: nothing of what came in was recorded.
        assertThat(registry.head()).isEqualTo(begun);
    }
}
