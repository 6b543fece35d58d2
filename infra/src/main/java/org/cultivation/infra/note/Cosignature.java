package org.cultivation.infra.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * What a witness signs: C2SP tlog-cosignature, {@code cosignature/v1}. It states that, at a time, this was the largest
 * consistent tree that the witness had seen of the log.
 */
public final class Cosignature {

    private static final int TIME = Long.BYTES;

    private Cosignature() {}

    static boolean verifies(byte[] key, byte[] text, byte[] timed) {
        if (timed.length != TIME + Ed25519.SIGNATURE || seconds(timed) < 0) {
            return false;
        }
        return Ed25519.verifies(key, message(seconds(timed), text), Arrays.copyOfRange(timed, TIME, timed.length));
    }

    private static long seconds(byte[] timed) {
        return ByteBuffer.wrap(timed).getLong();
    }

    private static byte[] message(long seconds, byte[] text) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(("cosignature/v1\ntime " + seconds + "\n").getBytes(StandardCharsets.US_ASCII));
        message.writeBytes(text);
        return message.toByteArray();
    }

    /**
     * When the witness says that it saw the tree.
     *
     * @param signature by a witness, verified before
     */
    public static Instant at(NoteSignature signature) {
        return Instant.ofEpochSecond(seconds(signature.signature()));
    }

    /** The key of a witness that signs with {@code signer}: the same key under the type of witnesses. */
    public static VerifierKey witness(SignerKey signer) {
        return VerifierKey.ofWitness(signer.verifier().name(), signer.verifier().toBytes());
    }

    /** Signs the text of a checkpoint as a witness does. */
    public static NoteSignature sign(SignerKey signer, Instant at, String text) {
        byte[] message = message(at.getEpochSecond(), text.getBytes(StandardCharsets.UTF_8));
        // The signer of notes signs text; this message is text too, being lines before a note's text.
        byte[] signature =
                signer.sign(new String(message, StandardCharsets.UTF_8)).signature();
        byte[] timed = ByteBuffer.allocate(TIME + signature.length)
                .putLong(at.getEpochSecond())
                .put(signature)
                .array();
        return new NoteSignature(signer.verifier().name(), witness(signer).id(), timed);
    }
}
