package org.cultivation.infra.facts;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The one JSON text of a value: RFC 8785 (JCS). Members are sorted by UTF-16 code units, there is no white space,
 * numbers are IEEE 754 doubles printed as ECMAScript does, text is UTF-8 with the least escaping.
 *
 * <p>Append, export and proof all use this class, so the bytes that are hashed can be made again by anyone from the
 * values alone.
 */
public final class CanonicalJson {

    private static final long MOST_EXACT_INTEGER = 1L << 53;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuilder out = new ByteBuilder();

    private CanonicalJson() {}

    /**
     * The canonical bytes of {@code value}.
     *
     * @throws IllegalArgumentException when the value is not JSON: NaN, infinity, half a surrogate pair, binary or
     *     missing nodes
     */
    public static byte[] of(JsonNode value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.out.toByteArray();
    }

    /** The canonical bytes of one string, quotes included. */
    public static byte[] string(String text) {
        CanonicalJson json = new CanonicalJson();
        json.writeString(text);
        return json.out.toByteArray();
    }

    private void write(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value);
            case ARRAY -> writeArray(value);
            case STRING -> writeString(value.stringValue());
            case NUMBER -> out.ascii(number(value));
            case BOOLEAN -> out.ascii(value.booleanValue() ? "true" : "false");
            case NULL -> out.ascii("null");
            default -> throw new IllegalArgumentException("no JSON value: " + value.getNodeType());
        }
    }

    private void writeObject(JsonNode object) {
        Set<Map.Entry<String, JsonNode>> members = object.properties();
        char separator = '{';
        for (Map.Entry<String, JsonNode> member : isSorted(members) ? members : sorted(members)) {
            out.write(separator);
            writeString(member.getKey());
            out.write(':');
            write(member.getValue());
            separator = ',';
        }
        if (separator == '{') {
            out.write('{');
        }
        out.write('}');
    }

    private static boolean isSorted(Set<Map.Entry<String, JsonNode>> members) {
        String previous = null;
        for (Map.Entry<String, JsonNode> member : members) {
            if (previous != null && previous.compareTo(member.getKey()) > 0) {
                return false;
            }
            previous = member.getKey();
        }
        return true;
    }

    private static Set<Map.Entry<String, JsonNode>> sorted(Set<Map.Entry<String, JsonNode>> members) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        members.forEach(member -> sorted.put(member.getKey(), member.getValue()));
        return sorted.entrySet();
    }

    private void writeArray(JsonNode array) {
        char separator = '[';
        for (JsonNode element : array) {
            out.write(separator);
            write(element);
            separator = ',';
        }
        if (separator == '[') {
            out.write('[');
        }
        out.write(']');
    }

    private static String number(JsonNode number) {
        if (number.isInt() || number.isLong()) {
            long value = number.longValue();
            if (Math.abs(value) <= MOST_EXACT_INTEGER) {
                return Long.toString(value);
            }
            return Es6Number.format((double) value);
        }
        return Es6Number.format(nearestDouble(number));
    }

    private static double nearestDouble(JsonNode number) {
        if (number.isBigDecimal()) {
            return number.decimalValue().doubleValue();
        }
        return number.isBigInteger() ? number.bigIntegerValue().doubleValue() : number.doubleValue();
    }

    private void writeString(String text) {
        out.write('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                writeEscaped(c);
            } else if (c < 0x80) {
                out.write(c);
            } else if (c < 0x800) {
                out.write(0xC0 | c >> 6);
                out.write(0x80 | c & 0x3F);
            } else if (Character.isSurrogate(c)) {
                writeFourBytes(codePoint(text, i++));
            } else {
                out.write(0xE0 | c >> 12);
                out.write(0x80 | c >> 6 & 0x3F);
                out.write(0x80 | c & 0x3F);
            }
        }
        out.write('"');
    }

    private static int codePoint(String text, int index) {
        int codePoint = text.codePointAt(index);
        if (Character.isBmpCodePoint(codePoint)) {
            throw new IllegalArgumentException("half a surrogate pair at index " + index);
        }
        return codePoint;
    }

    private void writeFourBytes(int codePoint) {
        out.write(0xF0 | codePoint >> 18);
        out.write(0x80 | codePoint >> 12 & 0x3F);
        out.write(0x80 | codePoint >> 6 & 0x3F);
        out.write(0x80 | codePoint & 0x3F);
    }

    private void writeEscaped(char c) {
        out.write('\\');
        switch (c) {
            case '\b' -> out.write('b');
            case '\t' -> out.write('t');
            case '\n' -> out.write('n');
            case '\f' -> out.write('f');
            case '\r' -> out.write('r');
            case '"', '\\' -> out.write(c);
            default -> {
                out.ascii("u00");
                out.write(HEX[c >> 4]);
                out.write(HEX[c & 0xF]);
            }
        }
    }
}
