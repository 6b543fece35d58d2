package org.cultivation.infra.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Collects the members of an envelope from a stream of tokens, in any order, each exactly once. */
final class EnvelopeReader {

    private EnvelopeReader() {}

    static Entry read(JsonParser parser, byte[] json, Set<String> members) {
        Map<String, Object> values = new HashMap<>();
        require(parser.nextToken() == JsonToken.START_OBJECT, "it is no object");
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            require(members.contains(name), "unknown member " + name);
            require(values.put(name, value(parser, name)) == null, "member twice: " + name);
        }
        require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null, "text after its end");
        require(values.size() == members.size(), "a member is missing");
        return new Entry(
                number(values, "position"),
                text(values, "stream"),
                number(values, "sequence"),
                text(values, "type"),
                instant(text(values, "recordedAt")),
                text(values, "id"),
                json);
    }

    private static Object value(JsonParser parser, String name) {
        JsonToken token = parser.nextToken();
        if (name.equals("body") || name.equals("metadata")) {
            parser.skipChildren();
            return token;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        require(token == JsonToken.VALUE_STRING, name + " is neither text nor number");
        return parser.getString();
    }

    private static long number(Map<String, Object> values, String name) {
        if (values.get(name) instanceof Long number && number >= 0) {
            return number;
        }
        throw new IllegalArgumentException("no envelope: " + name + " does not count from 0");
    }

    private static String text(Map<String, Object> values, String name) {
        if (values.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no envelope: " + name + " is no text");
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no envelope: recordedAt is no time", e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("no envelope: " + otherwise);
        }
    }
}
