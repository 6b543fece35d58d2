package org.cultivation.infra.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.cultivation.infra.facts.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The canonical JSON object around a fact, with the members body, id, metadata, position, recordedAt, sequence, stream
 * and type. Its bytes are the leaf of the Merkle tree and one line of an export.
 *
 * <p>The body comes first because canonical members are sorted, so it starts at a fixed offset and can be read without
 * looking at the rest.
 */
public final class Envelope {

    /** Where the body starts. */
    public static final int BODY_OFFSET = "{\"body\":".length();

    /** Bytes in the longest envelope: C2SP tlog-tiles gives each entry's length in two bytes. */
    public static final int LONGEST = 0xFFFF;

    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> MEMBERS =
            Set.of("body", "id", "metadata", "position", "recordedAt", "sequence", "stream", "type");
    private static final byte[] BODY = ascii("{\"body\":");
    private static final byte[] ID = ascii(",\"id\":");
    private static final byte[] METADATA = ascii(",\"metadata\":");
    private static final byte[] POSITION = ascii(",\"position\":");
    private static final byte[] RECORDED = ascii(",\"recordedAt\":\"");
    private static final byte[] SEQUENCE = ascii("\",\"sequence\":");
    private static final byte[] STREAM = ascii(",\"stream\":");
    private static final byte[] TYPE = ascii(",\"type\":");

    private Envelope() {}

    /** The bytes of {@code fact} at its place. */
    public static byte[] bytes(NewFact fact, long position, Instant recordedAt) {
        return join(
                BODY,
                fact.body(),
                ID,
                CanonicalJson.string(fact.id()),
                METADATA,
                fact.metadata(),
                POSITION,
                ascii(Long.toString(position)),
                RECORDED,
                ascii(RecordedTime.format(recordedAt)),
                SEQUENCE,
                ascii(Long.toString(fact.sequence())),
                STREAM,
                CanonicalJson.string(fact.stream()),
                TYPE,
                CanonicalJson.string(fact.type()),
                ascii("}"));
    }

    /**
     * Body and metadata as they stand in an envelope.
     *
     * @throws IllegalArgumentException when {@code json} does not begin like an envelope
     */
    public static Parts parts(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            require(parser.nextToken() == JsonToken.START_OBJECT);
            byte[] body = member(parser, "body", json);
            member(parser, "id", json);
            return new Parts(body, member(parser, "metadata", json));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no envelope", e);
        }
    }

    /**
     * Reads a whole envelope, for instance a line of an export. Says nothing about its being canonical.
     *
     * @throws IllegalArgumentException when a member is missing, unknown or of the wrong kind
     */
    public static Entry parse(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return EnvelopeReader.read(parser, json, MEMBERS);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no envelope", e);
        }
    }

    private static byte[] member(JsonParser parser, String name, byte[] json) {
        require(name.equals(parser.nextName()));
        parser.nextToken();
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        return Arrays.copyOfRange(json, start, (int) parser.currentLocation().getByteOffset());
    }

    private static void require(boolean envelope) {
        if (!envelope) {
            throw new IllegalArgumentException("no envelope");
        }
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    /**
     * The two members that the ledger does not understand.
     *
     * @param body canonical JSON of the fact
     * @param metadata canonical JSON object
     */
    public record Parts(byte[] body, byte[] metadata) {}
}
