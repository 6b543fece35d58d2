package org.cultivation.infra.facts;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/**
 * Records that wrap one text, such as unit codes: a single component {@code String value}. They are stored as that
 * bare text, so the domain needs no annotation for it.
 */
final class ValueRecord {

    private ValueRecord() {}

    static boolean is(Class<?> type) {
        if (!type.isRecord()) {
            return false;
        }
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1
                && components[0].getName().equals("value")
                && components[0].getType() == String.class;
    }

    /** Writes the bare text. */
    static final class Writer extends ValueSerializer<Object> {

        private final MethodHandle value;

        Writer(Class<?> type) {
            try {
                Method accessor = type.getRecordComponents()[0].getAccessor();
                accessor.setAccessible(true);
                value = MethodHandles.lookup().unreflect(accessor);
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(type + " cannot be read", e);
            }
        }

        @Override
        public void serialize(Object wrapped, JsonGenerator out, SerializationContext context) {
            out.writeString((String) invoke(value, wrapped));
        }
    }

    /** Reads the bare text; the record's constructor decides whether it is one. */
    static final class Reader extends ValueDeserializer<Object> {

        private final Class<?> type;
        private final MethodHandle constructor;

        Reader(Class<?> type) {
            this.type = type;
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(String.class);
                canonical.setAccessible(true);
                constructor = MethodHandles.lookup().unreflectConstructor(canonical);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(type + " cannot be made", e);
            }
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return context.handleUnexpectedToken(type, in);
            }
            return invoke(constructor, in.getString());
        }
    }

    private static Object invoke(MethodHandle handle, Object argument) {
        try {
            return handle.invoke(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
