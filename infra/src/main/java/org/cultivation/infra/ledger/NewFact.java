package org.cultivation.infra.ledger;

import java.time.Instant;
import org.cultivation.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A fact about to be appended.
 *
 * @param stream identity of what it is about
 * @param sequence its place in the stream, from 0; taken places are refused
 * @param type catalogue name and revision
 * @param id unique in the whole ledger
 * @param body canonical JSON of the fact, made by the codec; not to be modified afterwards
 * @param metadata canonical JSON object; not to be modified afterwards
 * @param recordedAt when it was recorded elsewhere, for copies of another ledger; null for the ledger's clock. The
 *     ledger holds it back no more than its own clock: it never lets recorded times decrease
 */
public record NewFact(
        String stream,
        long sequence,
        String type,
        String id,
        byte[] body,
        byte[] metadata,
        @Nullable Instant recordedAt) {

    /** More than the names, numbers and marks of an envelope need. */
    private static final int FRAME = 256;

    /** A character is six bytes at most, escaped or not. */
    private static final int CHARACTER = 6;

    /**
     * Refuses what the transparency log could not serve, a few hundred bytes before it must.
     *
     * @throws Refusal {@code fact.too-large}
     */
    public NewFact {
        if (stream.isEmpty() || type.isEmpty() || id.isEmpty() || sequence < 0) {
            throw new IllegalArgumentException("a fact needs a stream, a type, an id and a sequence from 0");
        }
        if (body.length == 0 || metadata.length < 2 || metadata[0] != '{') {
            throw new IllegalArgumentException("a fact needs a body and a metadata object: " + id);
        }
        int most = FRAME + body.length + metadata.length + CHARACTER * (stream.length() + type.length() + id.length());
        Refusal.when(most > Envelope.LONGEST, "fact.too-large", most, Envelope.LONGEST);
    }

    /** A fact that happens now. */
    public NewFact(String stream, long sequence, String type, String id, byte[] body, byte[] metadata) {
        this(stream, sequence, type, id, body, metadata, null);
    }

    @Override
    public String toString() {
        return stream + "#" + sequence + " " + type + " " + id;
    }
}
