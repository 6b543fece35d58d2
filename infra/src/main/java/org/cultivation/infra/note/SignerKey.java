package org.cultivation.infra.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * A private Ed25519 key with the name it signs under. Written as {@code PRIVATE+KEY+name+hash+base64(0x01 || seed)}, the
 * form that tools for signed notes read; it never appears in {@link #toString}.
 */
public final class SignerKey {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final VerifierKey verifier;
    private final byte[] seed;

    private SignerKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
    }

    /**
     * A new key of a log.
     *
     * @throws IllegalArgumentException when nothing may be named so
     */
    public static SignerKey generate(String name) {
        Ed25519.Pair pair = Ed25519.generate();
        return new SignerKey(VerifierKey.ofLog(name, pair.publicKey()), pair.seed());
    }

    /**
     * A key that was kept.
     *
     * @param secret what {@link #secret} gave
     * @param verifier its public half, which the JDK does not compute from the private one
     * @throws IllegalArgumentException unless they are halves of one key
     */
    public static SignerKey of(String secret, VerifierKey verifier) {
        String expected = PREFIX + verifier.name() + "+" + verifier.hash() + "+";
        if (!secret.startsWith(expected)) {
            throw new IllegalArgumentException("the private key is not that of " + verifier.hash());
        }
        byte[] typed = Base64Text.decode(secret.substring(expected.length()));
        if (typed.length != 1 + Ed25519.KEY || typed[0] != VerifierKey.LOG) {
            throw new IllegalArgumentException("no Ed25519 private key");
        }
        SignerKey key = new SignerKey(verifier, Arrays.copyOfRange(typed, 1, typed.length));
        if (!verifier.verifies("", key.sign(""))) {
            throw new IllegalArgumentException("the private key does not belong to the public one");
        }
        return key;
    }

    /** The key in text; for its owner's eyes only. */
    public String secret() {
        byte[] typed = new byte[1 + seed.length];
        typed[0] = VerifierKey.LOG;
        System.arraycopy(seed, 0, typed, 1, seed.length);
        return PREFIX + verifier.name() + "+" + verifier.hash() + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** Its public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** Signs a text, which ends with a newline in every note. The same text gives the same signature. */
    public NoteSignature sign(String text) {
        return new NoteSignature(
                verifier.name(), verifier.id(), Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return "the private half of " + verifier;
    }
}
