package org.cultivation.verifier.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.cultivation.infra.facts.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The quick scan is sure of a text only when the slow way finds it canonical too. */
class CanonicalScanTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static boolean isSure(byte[] text) {
        CanonicalScan scan = new CanonicalScan((name, nameEnd, value) -> {});
        scan.begin(text, text.length);
        return scan.value(0, 0) == text.length;
    }

    private static boolean isCanonical(byte[] text) {
        try {
            return Arrays.equals(CanonicalJson.of(JSON.readTree(text)), text);
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"b\":[true,false,null,-5,0]}",
                "\"\\u0001\\n\\\"\\\\\"",
                "\"\u4f01\u4e1a \ud83d\ude00\"",
                "{}",
                "[]"
            })
    void is_sure_of_what_is_canonical(String text) {
        assertThat(isSure(text.getBytes(UTF_8))).isTrue();
        assertThat(isCanonical(text.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "{ \"a\":1}",
                "01",
                "-0",
                "1.0",
                "1e2",
                "12345678901234567890",
                "\"\\u0041\"",
                "\"\\/\"",
                "\"\\u000a\"",
                "\"\\u001F\"",
                "\"\t\"",
                "[1,]",
                "[1",
                "\"",
                "tru"
            })
    void is_not_sure_of_what_is_not(String text) {
        assertThat(isSure(text.getBytes(UTF_8))).isFalse();
    }

    @Test
    void is_never_sure_where_the_slow_way_disagrees() {
        Random random = new Random(7);
        int sure = 0;
        for (int i = 0; i < 60_000; i++) {
            byte[] text = CanonicalJson.of(value(random, 0));
            assertThat(isSure(text)).as(new String(text, UTF_8)).isTrue();
            byte[] other = text.clone();
            int at = random.nextInt(other.length);
            other[at] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : other[at] ^ 1 << random.nextInt(8));
            if (isSure(other)) {
                sure++;
                assertThat(isCanonical(other)).as(new String(other, UTF_8)).isTrue();
            }
        }
        assertThat(sure).isPositive();
    }

    private static tools.jackson.databind.JsonNode value(Random random, int depth) {
        int kind = random.nextInt(depth > 3 ? 4 : 6);
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        switch (kind) {
            case 0 -> {
                return nodes.numberNode(random.nextInt(3) == 0 ? random.nextLong() >> 16 : random.nextInt(50) - 10);
            }
            case 1 -> {
                return nodes.booleanNode(random.nextBoolean());
            }
            case 2, 3 -> {
                return nodes.stringNode(text(random));
            }
            case 4 -> {
                ArrayNode array = nodes.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(random, depth + 1));
                }
                return array;
            }
            default -> {
                ObjectNode object = nodes.objectNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    object.set("k" + random.nextInt(30), value(random, depth + 1));
                }
                return object;
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            switch (random.nextInt(8)) {
                case 0 -> text.appendCodePoint(0x4e00 + random.nextInt(5_000));
                case 1 -> text.append((char) random.nextInt(0x20));
                case 2 -> text.appendCodePoint(0x1f600 + random.nextInt(50));
                case 3 -> text.append("\"\\".charAt(random.nextInt(2)));
                default -> text.append((char) (' ' + random.nextInt(90)));
            }
        }
        return text.toString();
    }
}
