package org.cultivation.infra.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Fact;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactCodecTest {

    private static final Attestation ATTESTATION = new Attestation(
            "li", Role.CLERK, new UnitCode("120116"), LocalDate.of(2024, 12, 2), Basis.of("No. 7"), "2024-1", null);
    private static final String ATTESTED = "\"attestation\":{\"actor\":\"li\",\"basis\":{\"document\":\"No. 7\"},"
            + "\"effectiveOn\":\"2024-12-02\",\"role\":\"CLERK\",\"ruleVersion\":\"2024-1\",\"unit\":\"120116\"}";

    sealed interface Sample extends Fact {}

    enum Colour {
        RED {
            @Override
            public String toString() {
                return "scarlet";
            }
        }
    }

    record Painted(Colour colour, int coats, @Nullable String note, Attestation attestation) implements Sample {
        public boolean isBright() {
            return true;
        }

        public String getAnything() {
            return "not stored";
        }
    }

    record Repainted(Sample instead, List<Sample> before, Attestation attestation) implements Sample {}

    record Priced(BigDecimal price, long pieces, @Nullable Long weight, Attestation attestation) implements Sample {}

    record Forgotten(Attestation attestation) implements Sample {}

    private final FactCodec codec = codec();

    private static FactCodec codec() {
        return new FactCodec(new FactCatalogue(
                List.of(
                        FactType.of("sample.painted", 3, Painted.class),
                        FactType.of("sample.repainted", 1, Repainted.class),
                        FactType.of("sample.priced", 1, Priced.class)),
                List.of(
                        new Upcast(new TypeName("sample.painted", 1), body -> body.put("coats", 1)),
                        new Upcast(new TypeName("sample.painted", 2), body -> {
                            body.set("colour", body.remove("color"));
                            return body;
                        }))));
    }

    private final Painted painted = new Painted(Colour.RED, 2, null, ATTESTATION);

    @Test
    void writes_names_of_enums_bare_values_and_iso_dates_and_omits_nulls() {
        assertThat(written(painted)).isEqualTo("{" + ATTESTED + ",\"coats\":2,\"colour\":\"RED\"}");
    }

    @Test
    void reads_what_it_wrote() {
        Priced priced = new Priced(new BigDecimal("811.60"), 9007199254740991L, null, ATTESTATION);
        Repainted repainted = new Repainted(painted, List.of(priced, painted), ATTESTATION);
        assertThat(read("sample.repainted/1", written(repainted))).isEqualTo(repainted);
        assertThat(read("sample.priced/1", written(priced))).isEqualTo(priced);
    }

    @Test
    void a_fact_within_a_fact_carries_its_own_type() {
        assertThat(written(new Repainted(painted, List.of(), ATTESTATION)))
                .isEqualTo("{" + ATTESTED + ",\"before\":[],\"instead\":{\"body\":" + written(painted)
                        + ",\"type\":\"sample.painted/3\"}}");
    }

    @Test
    void decimals_keep_their_scale() {
        assertThat(written(new Priced(new BigDecimal("811.60"), 1, 2L, ATTESTATION)))
                .contains("\"price\":\"811.60\"", "\"weight\":2");
    }

    @Test
    void a_long_that_json_would_round_is_refused() {
        Priced priced = new Priced(BigDecimal.ONE, 9007199254740993L, null, ATTESTATION);
        assertThatThrownBy(() -> codec.encode(priced)).hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void older_revisions_are_brought_to_today_step_by_step() {
        assertThat(read("sample.painted/1", "{" + ATTESTED + ",\"color\":\"RED\"}"))
                .isEqualTo(new Painted(Colour.RED, 1, null, ATTESTATION));
        assertThat(read("sample.painted/2", "{" + ATTESTED + ",\"coats\":2,\"color\":\"RED\"}"))
                .isEqualTo(painted);
    }

    @Test
    void an_older_fact_within_a_fact_is_brought_to_today_too() {
        assertThat(read(
                        "sample.repainted/1",
                        "{" + ATTESTED + ",\"before\":[],\"instead\":{\"body\":{" + ATTESTED
                                + ",\"color\":\"RED\"},\"type\":\"sample.painted/1\"}}"))
                .isEqualTo(new Repainted(new Painted(Colour.RED, 1, null, ATTESTATION), List.of(), ATTESTATION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample.demolished/1", "sample.painted/4"})
    void an_unknown_type_or_newer_revision_is_carried(String type) {
        Decoded decoded = codec.decode(type, "{\"storeys\":3}".getBytes(UTF_8));
        assertThat(decoded).isInstanceOfSatisfying(Decoded.Unknown.class, unknown -> {
            assertThat(unknown.type()).hasToString(type);
            assertThat(unknown.body().toString()).isEqualTo("{\"storeys\":3}");
        });
    }

    @Test
    void a_fact_that_holds_an_unknown_fact_is_carried() {
        String body = "{" + ATTESTED + ",\"before\":[],\"instead\":{\"body\":{},\"type\":\"sample.demolished/1\"}}";
        assertThat(codec.decode("sample.repainted/1", body.getBytes(UTF_8))).isInstanceOf(Decoded.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{%s,\"coats\":2}",
                "{%s,\"colour\":\"RED\"}",
                "{\"coats\":2,\"colour\":\"RED\"}",
                "{%s,\"coats\":2,\"colour\":\"RED\",\"bright\":true}",
                "{%s,\"coats\":\"2\",\"colour\":\"RED\"}",
                "{%s,\"coats\":2.0,\"colour\":\"RED\"}",
                "{%s,\"coats\":null,\"colour\":\"RED\"}",
                "{%s,\"coats\":2,\"colour\":0}",
                "{%s,\"coats\":2,\"colour\":\"scarlet\"}",
                "{%s,\"coats\":2,\"colour\":\"RED\",\"@class\":\"java.lang.Object\"}"
            })
    void a_body_that_breaks_its_form_is_unreadable(String body) {
        byte[] stored = body.formatted(ATTESTED).getBytes(UTF_8);
        assertThatThrownBy(() -> codec.decode("sample.painted/3", stored)).isInstanceOf(UnreadableFact.class);
    }

    @Test
    void a_record_that_is_not_in_the_catalogue_cannot_be_written() {
        assertThatIllegalArgumentException().isThrownBy(() -> codec.catalogue().typeOf(new Forgotten(ATTESTATION)));
        Repainted repainted = new Repainted(new Forgotten(ATTESTATION), List.of(), ATTESTATION);
        assertThatThrownBy(() -> codec.encode(repainted)).hasStackTraceContaining("not in the fact catalogue");
    }

    @Test
    void a_body_is_read_in_the_middle_of_its_envelope() {
        byte[] envelope = ("{\"body\":" + written(painted) + ",\"id\":\"x\"}").getBytes(UTF_8);
        assertThat(((Decoded.Known) codec.decode("sample.painted/3", envelope, 8)).fact())
                .isEqualTo(painted);
    }

    @Test
    void a_catalogue_refuses_doubles_and_missing_upcasts() {
        FactType one = FactType.of("sample.painted", 1, Painted.class);
        assertThatIllegalArgumentException().isThrownBy(() -> new FactCatalogue(List.of(one, one), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FactCatalogue(List.of(one, FactType.of("sample.painted", 1, Priced.class)), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new FactCatalogue(List.of(FactType.of("sample.painted", 2, Painted.class)), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.b/0", "a.b/01", "A.b/1", "a.b/x", "a.b.c/1", "java.lang.Object/1"})
    void refuses_what_is_no_type_name(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TypeName.parse(text));
    }

    private String written(Fact fact) {
        return new String(codec.encode(fact), UTF_8);
    }

    private Fact read(String type, String body) {
        return ((Decoded.Known) codec.decode(type, body.getBytes(UTF_8))).fact();
    }
}
