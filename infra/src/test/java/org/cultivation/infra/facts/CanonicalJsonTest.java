package org.cultivation.infra.facts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalJsonTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** IEEE 754 bits and their text, after RFC 8785 appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void prints_numbers_as_ecmascript_does(String bits, String expected) {
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(text(NODES.numberNode(value))).isEqualTo(expected);
    }

    @Test
    void every_printed_number_reads_back_as_itself_in_the_fewest_digits() {
        Random random = new Random(20261124);
        for (int i = 0; i < 200_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isFinite(value)) {
                continue;
            }
            String printed = Es6Number.format(value);
            assertThat(Double.parseDouble(printed)).isEqualTo(value);
            BigDecimal digits = new BigDecimal(printed).stripTrailingZeros();
            if (digits.precision() > 1) {
                BigDecimal shorter = digits.round(new java.math.MathContext(digits.precision() - 1));
                assertThat(shorter.doubleValue()).isNotEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refuses_what_is_no_number(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(NODES.numberNode(value)));
    }

    @Test
    void refuses_a_number_beyond_doubles() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(MAPPER.readTree("1e400")));
        BigInteger huge = BigInteger.TEN.pow(400);
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(NODES.numberNode(huge)));
    }

    @Test
    void integers_beyond_doubles_are_rounded_as_the_standard_says() {
        assertThat(text(MAPPER.readTree("[9007199254740993,-9007199254740992,123456789012345678901234567890,1E30]")))
                .isEqualTo("[9007199254740992,-9007199254740992,1.2345678901234568e+29,1e+30]");
    }

    /** The sample object of RFC 8785 3.2.2, built from its values. */
    @Test
    void writes_the_sample_of_the_standard() {
        JsonNode value = MAPPER.readTree("{\"numbers\":[333333333.33333329,1E30,4.50,2e-3,"
                + "0.000000000000000000000000001],\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\","
                + "\"literals\":[null,true,false]}");
        assertThat(text(value))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** The sorting sample of RFC 8785 3.2.3: by UTF-16 code units, so an emoji sorts before U+FB33. */
    @Test
    void sorts_members_by_utf16_code_units() {
        Map<String, String> members = Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis");
        JsonNode value = MAPPER.valueToTree(members);
        assertThat(MAPPER.readTree(text(value))
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toList()))
                .containsExactly("\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33");
    }

    @Test
    void escapes_only_what_it_must() {
        assertThat(new String(CanonicalJson.string("\b\t\n\f\r\u0000\u001f\u007f\u2028\"\\/"), UTF_8))
                .isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028\\\"\\\\/\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF})
    void writes_utf8_as_the_platform_does(int codePoint) {
        String character = Character.toString(codePoint);
        assertThat(CanonicalJson.string(character)).isEqualTo(("\"" + character + "\"").getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "\ude00\ud83d", "a\ud83d", "\ud83dz"})
    void refuses_half_a_surrogate_pair(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.string(text));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalJson.of(NODES.objectNode().put(text, 1)));
    }

    @Test
    void refuses_what_is_not_json() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(NODES.binaryNode(new byte[] {1})));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(NODES.missingNode()));
    }

    @Test
    void empty_things_stay_empty() {
        assertThat(text(MAPPER.readTree("{\"b\":{},\"a\":[]}"))).isEqualTo("{\"a\":[],\"b\":{}}");
    }

    private static String text(JsonNode value) {
        return new String(CanonicalJson.of(value), UTF_8);
    }
}
