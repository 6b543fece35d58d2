package org.cultivation.infra.facts;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/**
 * A JSON number is a double (RFC 8785), which keeps neither every decimal nor every long. Decimals are therefore stored
 * as text with their scale, and a long that a double cannot hold is refused instead of rounded.
 */
final class Numbers {

    private static final long MOST_SAFE_INTEGER = (1L << 53) - 1;

    private Numbers() {}

    /** Writes {@code "811.60"}. */
    static final class DecimalWriter extends ValueSerializer<BigDecimal> {

        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toPlainString());
        }
    }

    /** Reads decimals from text only. */
    static final class DecimalReader extends ValueDeserializer<BigDecimal> {

        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, in);
            }
            String text = in.getString();
            if (!text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?")) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "no plain decimal");
            }
            return new BigDecimal(text);
        }
    }

    /** Writes longs that survive every JSON reader. */
    static final class LongWriter extends ValueSerializer<Long> {

        @Override
        public void serialize(Long value, JsonGenerator out, SerializationContext context) {
            if (Math.abs(value) > MOST_SAFE_INTEGER) {
                throw new IllegalArgumentException("no JSON number can hold " + value);
            }
            out.writeNumber(value.longValue());
        }
    }
}
