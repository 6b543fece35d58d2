package org.cultivation.verifier.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.cultivation.infra.facts.CanonicalJson;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.RecordedTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one entry says of itself: position, stream, sequence, type, recorded time, id. Reads it the quick way and, where
 * that is not sure, with the registry's own parser, which also tells what is wrong. For one thread; the results stand
 * until the next entry.
 */
final class EntryScan {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] BODY = ascii("{\"body\":");
    private static final byte[] ID = ascii(",\"id\":");
    private static final byte[] METADATA = ascii(",\"metadata\":");
    private static final byte[] POSITION = ascii(",\"position\":");
    private static final byte[] RECORDED = ascii(",\"recordedAt\":");
    private static final byte[] SEQUENCE = ascii(",\"sequence\":");
    private static final byte[] STREAM = ascii(",\"stream\":");
    private static final byte[] TYPE = ascii(",\"type\":");

    private final CanonicalScan scan;
    private byte[] line = new byte[0];
    private int end;
    private int at;

    long position;
    long sequence;
    /** Microseconds since 1970. */
    long recordedAt;

    byte[] texts = new byte[0];
    int idFrom;
    int idTo;
    int streamFrom;
    int streamTo;
    String type = "";
    private byte[] typeBytes = new byte[0];

    EntryScan(CanonicalScan.Texts64 checksums) {
        scan = new CanonicalScan(checksums);
    }

    /** Reads {@code bytes[from]} to {@code bytes[to - 1]}; what is wrong with it, or null when it is in order. */
    @Nullable
    String read(byte[] bytes, int from, int to) {
        return quick(bytes, from, to) ? null : slow(Arrays.copyOfRange(bytes, from, to));
    }

    private boolean quick(byte[] bytes, int from, int to) {
        line = bytes;
        texts = bytes;
        end = to;
        at = from;
        scan.begin(bytes, to);
        if (!member(BODY) || !value() || !member(ID) || !text()) {
            return false;
        }
        idFrom = textFrom;
        idTo = at;
        if (!member(METADATA) || !value() || !member(POSITION) || !count()) {
            return false;
        }
        position = number;
        if (!member(RECORDED) || !text() || !time() || !member(SEQUENCE) || !count()) {
            return false;
        }
        sequence = number;
        if (!member(STREAM) || !text()) {
            return false;
        }
        streamFrom = textFrom;
        streamTo = at;
        if (!member(TYPE) || !text()) {
            return false;
        }
        readType(textFrom + 1, at - 1);
        return scan.is(at, '}') && at + 1 == to;
    }

    /** Neighbours are often of one type: its name is made once for them. */
    private void readType(int from, int to) {
        if (!Arrays.equals(line, from, to, typeBytes, 0, typeBytes.length)) {
            typeBytes = Arrays.copyOfRange(line, from, to);
            type = new String(typeBytes, UTF_8);
        }
    }

    private boolean member(byte[] name) {
        if (at + name.length > end || !Arrays.equals(line, at, at + name.length, name, 0, name.length)) {
            return false;
        }
        at += name.length;
        return true;
    }

    private boolean value() {
        at = scan.value(at, 0);
        return at >= 0;
    }

    private int textFrom;

    private boolean text() {
        textFrom = at;
        at = scan.string(at);
        return at - textFrom > 2;
    }

    private long number;

    private boolean count() {
        int from = at;
        at = scan.number(at);
        number = 0;
        for (int i = from; i < at; i++) {
            number = number * 10 + line[i] - '0';
        }
        return at > from && line[from] != '-';
    }

    /** A time as the ledger writes it, {@code "2026-11-24T08:00:00.000000Z"}. */
    private boolean time() {
        int from = textFrom;
        if (at - from != 29
                || line[from + 5] != '-'
                || line[from + 8] != '-'
                || line[from + 11] != 'T'
                || line[from + 14] != ':'
                || line[from + 17] != ':'
                || line[from + 20] != '.'
                || line[from + 27] != 'Z') {
            return false;
        }
        int year = digits(from + 1, 4);
        int month = digits(from + 6, 2);
        int day = digits(from + 9, 2);
        int hour = digits(from + 12, 2);
        int minute = digits(from + 15, 2);
        int second = digits(from + 18, 2);
        int micros = digits(from + 21, 6);
        if (year < 1 || month < 1 || month > 12 || day < 1 || hour < 0 || minute < 0 || second < 0 || micros < 0) {
            return false;
        }
        if (day > 28 && day > java.time.YearMonth.of(year, month).lengthOfMonth()
                || hour > 23
                || minute > 59
                || second > 59) {
            return false;
        }
        recordedAt = (((days(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1_000_000L + micros;
        return true;
    }

    private int digits(int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            if (line[i] < '0' || line[i] > '9') {
                return -1;
            }
            value = value * 10 + line[i] - '0';
        }
        return value;
    }

    private static long days(int year, int month, int day) {
        int years = month <= 2 ? year - 1 : year;
        int era = years / 400;
        int ofEra = years - era * 400;
        int ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097L + ofEra * 365L + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }

    private @Nullable String slow(byte[] envelope) {
        try {
            Entry entry = Envelope.parse(envelope);
            position = entry.position();
            sequence = entry.sequence();
            recordedAt = RecordedTime.toMicros(entry.recordedAt());
            type = entry.type();
            typeBytes = type.getBytes(UTF_8);
            byte[] id = CanonicalJson.string(entry.id());
            byte[] stream = CanonicalJson.string(entry.stream());
            texts = Arrays.copyOf(id, id.length + stream.length);
            System.arraycopy(stream, 0, texts, id.length, stream.length);
            idFrom = 0;
            idTo = id.length;
            streamFrom = id.length;
            streamTo = texts.length;
            if (!Arrays.equals(CanonicalJson.of(JSON.readTree(envelope)), envelope)) {
                return "it is not the canonical text of what it says";
            }
            String written = "\"recordedAt\":\"" + RecordedTime.format(entry.recordedAt()) + '"';
            return new String(envelope, UTF_8).contains(written)
                    ? null
                    : "its recorded time is not written as times are";
        } catch (IllegalArgumentException | ArithmeticException | JacksonException e) {
            position = -1;
            return String.valueOf(e.getMessage());
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
