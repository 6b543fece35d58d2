package org.cultivation.infra.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads {@code "2026-01-05"} and no other way to write a day. */
final class StoredDay extends ValueDeserializer<LocalDate> {

    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, in);
        }
        String text = in.getString();
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.toString().equals(text)) {
                return day;
            }
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not as it is written");
        } catch (DateTimeException e) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
        }
    }
}
