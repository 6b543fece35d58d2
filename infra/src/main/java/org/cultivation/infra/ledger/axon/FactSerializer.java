package org.cultivation.infra.ledger.axon;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.cultivation.domain.Fact;
import org.cultivation.infra.facts.CanonicalJson;
import org.cultivation.infra.facts.Decoded;
import org.cultivation.infra.facts.FactCatalogue;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.FactType;
import org.cultivation.infra.facts.TypeName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Axon's serializer for events: facts by their catalogue names, metadata as a flat object of texts, whole numbers and
 * truth values. Anything else is refused, so nothing but facts can get into the log.
 *
 * <p>A stored fact of an unknown type is an error here, although the ledger carries it: an aggregate that skipped it
 * would decide on half its history.
 */
public final class FactSerializer implements Serializer {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String METADATA = MetaData.class.getName();

    private final FactCodec codec;
    private final FactCatalogue catalogue;
    private final Converter converter = new ChainingConverter();

    /** A serializer that writes and reads with {@code codec}. */
    public FactSerializer(FactCodec codec) {
        this.codec = codec;
        this.catalogue = codec.catalogue();
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expected) {
        return switch (object) {
            case MetaData metaData ->
                new SerializedMetaData<>(converter.convert(metadata(metaData), expected), expected);
            case Fact fact ->
                new SimpleSerializedObject<>(
                        converter.convert(codec.encode(fact), expected),
                        expected,
                        serializedType(catalogue.typeOf(fact)));
            default ->
                throw new SerializationException(
                        "only facts are stored, not " + object.getClass().getName());
        };
    }

    private static byte[] metadata(MetaData metaData) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        metaData.forEach((name, value) -> {
            switch (value) {
                case String text -> object.put(name, text);
                case Boolean truth -> object.put(name, truth);
                case Integer number -> object.put(name, number);
                case Long number -> object.put(name, number);
                case null, default -> throw new SerializationException("metadata " + name + " is no text: " + value);
            }
        });
        return CanonicalJson.of(object);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expected) {
        return converter.canConvert(byte[].class, expected);
    }

    @Override
    @SuppressWarnings("unchecked") // The interface lets the caller choose T; both results are what it can only be.
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        byte[] json = converter.convert(serialized, byte[].class).getData();
        if (METADATA.equals(serialized.getType().getName())) {
            return (T) metaData(MAPPER.readTree(json));
        }
        String type = typeName(serialized.getType()).toString();
        if (codec.decode(type, json) instanceof Decoded.Known known) {
            return (T) known.fact();
        }
        throw unknown(serialized.getType());
    }

    private static MetaData metaData(JsonNode object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.forEachEntry((name, value) -> values.put(
                name,
                switch (value.getNodeType()) {
                    case STRING -> value.stringValue();
                    case BOOLEAN -> value.booleanValue();
                    case NUMBER -> value.isInt() ? (Object) value.intValue() : value.longValue();
                    default -> throw new SerializationException("metadata " + name + " is no text");
                }));
        return MetaData.from(values);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (METADATA.equals(type.getName())) {
            return MetaData.class;
        }
        if (type.equals(SimpleSerializedType.emptyType())) {
            return Void.class;
        }
        return catalogue.find(typeName(type)).map(FactType::form).orElseThrow(() -> unknown(type));
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by the interface
    public SerializedType typeForClass(Class type) {
        if (MetaData.class.equals(type)) {
            return new SimpleSerializedType(METADATA, null);
        }
        return catalogue.types().stream()
                .filter(known -> known.form().equals(type))
                .findFirst()
                .map(known -> serializedType(known.type()))
                .orElseThrow(() -> new SerializationException(type.getName() + " is not in the fact catalogue"));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static SerializedType serializedType(TypeName type) {
        return new SimpleSerializedType(type.name(), Integer.toString(type.revision()));
    }

    private static TypeName typeName(SerializedType type) {
        try {
            return TypeName.parse(type.getName() + "/" + type.getRevision());
        } catch (IllegalArgumentException e) {
            throw new SerializationException("no stored fact: " + type.getName(), e);
        }
    }

    private static SerializationException unknown(SerializedType type) {
        return new SerializationException(
                "this version does not know the stored fact " + type.getName() + "/" + type.getRevision());
    }
}
