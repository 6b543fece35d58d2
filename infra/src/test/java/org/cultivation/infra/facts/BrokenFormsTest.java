package org.cultivation.infra.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cultivation.domain.Fact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Breaks every approved sample at every place in every way that JSON allows. What is still read must be whole and must
 * be written again as the same bytes: nothing was guessed, dropped or converted.
 */
class BrokenFormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<JsonNode> OTHER_VALUES = List.of(
                    "null",
                    "7",
                    "1.5",
                    "-1",
                    "true",
                    "\"\"",
                    "\"x\"",
                    "\"7\"",
                    "[]",
                    "[7]",
                    "[null]",
                    "{}",
                    "{\"a\":1}")
            .stream()
            .map(JSON::readTree)
            .toList();

    private final FactCodec codec = new FactCodec(Registers.catalogue());

    static Stream<String> types() {
        return ApprovedSamples.ofThisModule().all().keySet().stream().map(TypeName::toString);
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_read_is_whole_and_is_what_was_written(String type) {
        JsonNode sample =
                Objects.requireNonNull(ApprovedSamples.ofThisModule().all().get(TypeName.parse(type)));
        List<String> accepted = new ArrayList<>();
        breakings(sample, "", broken -> {
            String wrong = wrongly(type, broken);
            if (wrong != null) {
                accepted.add(wrong + ": " + broken);
            }
        });
        assertThat(accepted).isEmpty();
    }

    /** What is wrong with reading {@code broken}; null when it is refused, carried as unknown, or read as it stands. */
    private @Nullable String wrongly(String type, JsonNode broken) {
        Fact fact;
        try {
            if (!(codec.decode(type, CanonicalJson.of(broken)) instanceof Decoded.Known known)) {
                return null;
            }
            fact = known.fact();
        } catch (UnreadableFact refused) {
            return null;
        } catch (RuntimeException other) {
            return other.getClass().getSimpleName();
        }
        String missing = missing(fact);
        if (missing != null) {
            return "read without " + missing;
        }
        boolean today = codec.catalogue().typeOf(fact).toString().equals(type);
        return today && !JSON.readTree(codec.encode(fact)).equals(JSON.readTree(CanonicalJson.of(withoutNulls(broken))))
                ? "read as something else"
                : null;
    }

    private static void breakings(JsonNode root, String pointer, Consumer<JsonNode> broken) {
        JsonNode here = root.at(pointer);
        if (here instanceof ObjectNode object) {
            broken.accept(changed(root, pointer, node -> ((ObjectNode) node).put("neverHeardOf", 1)));
            for (String name : object.propertyNames()) {
                broken.accept(changed(root, pointer, node -> ((ObjectNode) node).remove(name)));
                OTHER_VALUES.forEach(value ->
                        broken.accept(changed(root, pointer, node -> ((ObjectNode) node).set(name, value.deepCopy()))));
                breakings(root, pointer + "/" + name, broken);
            }
        } else if (here instanceof ArrayNode array && !array.isEmpty()) {
            OTHER_VALUES.forEach(value ->
                    broken.accept(changed(root, pointer, node -> ((ArrayNode) node).set(0, value.deepCopy()))));
            breakings(root, pointer + "/0", broken);
        }
    }

    private static JsonNode changed(JsonNode root, String pointer, Consumer<JsonNode> change) {
        JsonNode copy = root.deepCopy();
        change.accept(copy.at(pointer));
        return copy;
    }

    /**
     * An optional member may be said to be null; it is written by leaving it out. An item of a submission that is empty
     * is no item, by its own rule.
     */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JSON.createObjectNode();
            object.forEachEntry((name, value) -> {
                boolean emptyItem = object.has("annualValueWan")
                        && value.isString()
                        && value.stringValue().isEmpty();
                if (!value.isNull() && !emptyItem) {
                    copy.set(name, withoutNulls(value));
                }
            });
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JSON.createArrayNode();
            array.forEach(element -> copy.add(withoutNulls(element)));
            return copy;
        }
        return node;
    }

    private static @Nullable String missing(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> element == null ? "an element" : missing(element))
                    .filter(found -> found != null)
                    .findFirst()
                    .orElse(null);
        }
        if (!(value instanceof Record whole)) {
            return null;
        }
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
            Object part = part(whole, component);
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            String found = part == null && !optional ? component.getName() : missing(part);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Object part(Record whole, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
