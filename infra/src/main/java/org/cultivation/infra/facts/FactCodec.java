package org.cultivation.infra.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cultivation.domain.Fact;
import org.cultivation.domain.registers.EntryFact;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * Facts to canonical JSON and back, strictly: an unknown or missing member, a wrong kind of value or a class name has no
 * way in. Safe for any number of threads.
 */
public final class FactCodec {

    private final FactCatalogue catalogue;
    private final JsonMapper mapper;
    private final Map<String, StoredType> storedTypes = new ConcurrentHashMap<>();

    /** A codec for the types of {@code catalogue}. */
    public FactCodec(FactCatalogue catalogue) {
        this.catalogue = catalogue;
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new StoredForm(this, catalogue))
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST, MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfigDefaults(FactCodec::nothingConverted)
                .changeDefaultPropertyInclusion(ignored ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));
        for (LogicalType kind : LogicalType.values()) {
            builder.withCoercionConfig(kind, FactCodec::nothingConverted);
        }
        this.mapper = builder.build();
    }

    /** A value of another kind than its component is a mistake, never a way to write it. */
    private static void nothingConverted(MutableCoercionConfig config) {
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            config.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** Which types this codec knows. */
    public FactCatalogue catalogue() {
        return catalogue;
    }

    /** The canonical body of {@code fact}; its type name comes from {@link FactCatalogue#typeOf}. */
    public byte[] encode(Fact fact) {
        return CanonicalJson.of(mapper.valueToTree(fact));
    }

    /**
     * Reads a stored body.
     *
     * @param type stored name and revision
     * @throws UnreadableFact when the body does not have the form of its type
     * @throws IllegalArgumentException when {@code type} is no type name
     */
    public Decoded decode(String type, byte[] body) {
        return decode(type, body, 0);
    }

    /** Reads the one JSON value that starts at {@code offset}; what follows it is not looked at. */
    public Decoded decode(String type, byte[] json, int offset) {
        StoredType stored = storedTypes.computeIfAbsent(type, this::storedType);
        try (JsonParser parser = mapper.createParser(json, offset, json.length - offset)) {
            ObjectReader reader = stored.reader();
            if (reader == null) {
                return decode(stored.type(), mapper.readTree(parser));
            }
            return known(stored.type(), reader.readValue(parser));
        } catch (JacksonException e) {
            if (unknownWithin(e)) {
                return new Decoded.Unknown(stored.type(), tree(json, offset));
            }
            throw new UnreadableFact(stored.type(), e);
        }
    }

    /** As {@link #decode(String, byte[])}, from a parsed body, which is left as it was. */
    Decoded decode(TypeName type, JsonNode body) {
        Optional<FactType> known = catalogue.find(type);
        if (known.isEmpty()) {
            return new Decoded.Unknown(type, body);
        }
        if (!(body instanceof ObjectNode object)) {
            throw new UnreadableFact(type, new IllegalArgumentException("the body is no object"));
        }
        ObjectNode today = catalogue.upcast(type, known.get().type().revision(), object.deepCopy());
        try {
            return known(type, mapper.treeToValue(today, known.get().form()));
        } catch (JacksonException e) {
            if (unknownWithin(e)) {
                return new Decoded.Unknown(type, body);
            }
            throw new UnreadableFact(type, e);
        }
    }

    /** A fact of a kind says its own name; under another name it is not what it says. */
    private Decoded known(TypeName type, Fact fact) {
        if (fact instanceof EntryFact entry && !FactCatalogue.nameOf(entry).equals(type.name())) {
            throw new UnreadableFact(
                    type, new IllegalArgumentException("the body is a " + FactCatalogue.nameOf(entry)));
        }
        return new Decoded.Known(type, fact);
    }

    private JsonNode tree(byte[] json, int offset) {
        try (JsonParser parser = mapper.createParser(json, offset, json.length - offset)) {
            return mapper.readTree(parser);
        }
    }

    private static boolean unknownWithin(@Nullable Throwable error) {
        return error != null && (error instanceof NestedFact.UnknownWithin || unknownWithin(error.getCause()));
    }

    /** Bodies of today's revision are read straight into their record; the others pass through a tree. */
    private StoredType storedType(String text) {
        TypeName type = TypeName.parse(text);
        return catalogue
                .find(type)
                .filter(known -> known.type().equals(type))
                .map(known -> new StoredType(type, mapper.readerFor(known.form())))
                .orElseGet(() -> new StoredType(type, null));
    }

    private record StoredType(TypeName type, @Nullable ObjectReader reader) {}
}
