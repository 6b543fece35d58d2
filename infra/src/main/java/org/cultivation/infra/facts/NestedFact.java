package org.cultivation.infra.facts;

import org.cultivation.domain.Fact;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/**
 * A fact inside a fact, such as the corrected reading in a correction: {@code {"body": ..., "type": "register.event/1"}}.
 * It goes through the catalogue and the upcasts like a fact of its own.
 */
final class NestedFact {

    private NestedFact() {}

    /** True for {@link Fact} and the registers' interfaces below it; their records have names of their own. */
    static boolean is(Class<?> declared) {
        return declared.isInterface() && Fact.class.isAssignableFrom(declared);
    }

    /** Writes type and body. */
    static final class Writer extends ValueSerializer<Object> {

        private final FactCatalogue catalogue;

        Writer(FactCatalogue catalogue) {
            this.catalogue = catalogue;
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeName("body");
            context.findTypedValueSerializer(value.getClass(), false).serialize(value, out, context);
            out.writeName("type");
            out.writeString(catalogue.typeOf((Fact) value).toString());
            out.writeEndObject();
        }
    }

    /** Reads type and body. */
    static final class Reader extends ValueDeserializer<Object> {

        private final FactCodec codec;
        private final Class<?> declared;

        Reader(FactCodec codec, Class<?> declared) {
            this.codec = codec;
            this.declared = declared;
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            JsonNode nested = context.readTree(in);
            if (nested.size() != 2
                    || !nested.path("type").isString()
                    || !nested.path("body").isObject()) {
                return context.reportInputMismatch(declared, "a fact within a fact has a type and a body");
            }
            TypeName type = TypeName.parse(nested.get("type").stringValue());
            Decoded decoded = codec.decode(type, nested.get("body"));
            if (!(decoded instanceof Decoded.Known known)) {
                throw new UnknownWithin(type);
            }
            if (!declared.isInstance(known.fact())) {
                return context.reportInputMismatch(declared, "%s does not belong here", type);
            }
            return known.fact();
        }
    }

    /** The outer fact cannot be understood because an inner one cannot. */
    static final class UnknownWithin extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnknownWithin(TypeName type) {
            super("unknown fact within a fact: " + type, null, false, false);
        }
    }
}
