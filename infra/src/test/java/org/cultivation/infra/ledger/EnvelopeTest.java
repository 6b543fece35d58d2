package org.cultivation.infra.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.facts.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EnvelopeTest {

    private static final Instant AT = Instant.parse("2026-11-24T08:00:00.000001Z");

    @Test
    void is_canonical() {
        NewFact fact =
                new NewFact("s\"\u6d25", 2, "x.y/1", "id", "[1,2]".getBytes(UTF_8), "{\"a\":\"b\"}".getBytes(UTF_8));
        byte[] json = Envelope.bytes(fact, 7, AT);
        assertThat(json).isEqualTo(CanonicalJson.of(new JsonMapper().readTree(json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":{\"b\":[1]}}", "\"te\\\"xt\"", "17", "-0.5", "null", "true", "[]", "\"\u6d25\""})
    void gives_back_body_and_metadata_whatever_the_body_is(String body) {
        NewFact fact = new NewFact("s", 0, "x.y/1", "id", body.getBytes(UTF_8), "{\"k\":\"{}\"}".getBytes(UTF_8));
        Envelope.Parts parts = Envelope.parts(Envelope.bytes(fact, 0, AT));
        assertThat(new String(parts.body(), UTF_8)).isEqualTo(body);
        assertThat(new String(parts.metadata(), UTF_8)).isEqualTo("{\"k\":\"{}\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"body\":1",
                "{\"body\":1,\"id\":\"i\",\"metadata\":{},\"position\":0,\"recordedAt\":\"2026-11-24T08:00:00Z\",\"sequence\":0,\"stream\":\"s\"}",
                "{\"body\":1,\"id\":\"i\",\"metadata\":{},\"position\":-1,\"recordedAt\":\"2026-11-24T08:00:00Z\",\"sequence\":0,\"stream\":\"s\",\"type\":\"t\"}",
                "{\"body\":1,\"id\":\"i\",\"metadata\":{},\"position\":\"0\",\"recordedAt\":\"2026-11-24T08:00:00Z\",\"sequence\":0,\"stream\":\"s\",\"type\":\"t\"}",
                "{\"body\":1,\"id\":7,\"metadata\":{},\"position\":0,\"recordedAt\":\"2026-11-24T08:00:00Z\",\"sequence\":0,\"stream\":\"s\",\"type\":\"t\"}",
                "{\"body\":1,\"id\":\"i\",\"metadata\":{},\"position\":0,\"recordedAt\":\"yesterday\",\"sequence\":0,\"stream\":\"s\",\"type\":\"t\"}",
                "{\"body\":1,\"body\":1,\"id\":\"i\",\"metadata\":{},\"position\":0,\"recordedAt\":\"2026-11-24T08:00:00Z\",\"sequence\":0,\"stream\":\"s\",\"type\":\"t\"}",
                "{\"body\":1,\"extra\":1,\"id\":\"i\",\"metadata\":{},\"position\":0,\"recordedAt\":\"2026-11-24T08:00:00Z\",\"sequence\":0,\"stream\":\"s\",\"type\":\"t\"}",
                "{\"body\":1,\"id\":\"i\",\"metadata\":{},\"position\":0,\"recordedAt\":\"2026-11-24T08:00:00Z\",\"sequence\":0,\"stream\":\"s\",\"type\":\"t\"} {}"
            })
    void refuses_what_is_no_envelope(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Envelope.parse(json.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{\"id\":1}", "{\"body\":1,\"metadata\":{}}", "{\"body\":1,\"id\":\"i\"", "{\"body\":"
            })
    void has_no_parts_when_it_does_not_begin_like_one(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> Envelope.parts(json.getBytes(UTF_8)));
    }

    @Test
    void a_fact_that_no_bundle_of_entries_could_hold_is_refused() {
        NewFact longest = new NewFact("s", 0, "x.y/1", "id", json(65_200), "{}".getBytes(UTF_8));
        assertThat(Envelope.bytes(longest, Long.MAX_VALUE, AT)).hasSizeLessThanOrEqualTo(Envelope.LONGEST);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new NewFact("s", 0, "x.y/1", "id", json(65_400), "{}".getBytes(UTF_8)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("fact.too-large"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new NewFact("\u6d25".repeat(11_000), 0, "x.y/1", "id", json(9), json(9)));
    }

    private static byte[] json(int length) {
        return ("{\"a\":\"" + "b".repeat(length - 8) + "\"}").getBytes(UTF_8);
    }
}
