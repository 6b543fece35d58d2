package org.cultivation.infra.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key with the name it signs under, as a <em>vkey</em>: {@code name+hash+base64(type || key)}. Of signature
 * types it knows Ed25519 ({@code 0x01}) and Ed25519 cosignatures of witnesses ({@code 0x04}).
 */
public final class VerifierKey {

    static final byte LOG = 0x01;
    static final byte WITNESS = 0x04;

    private final String name;
    private final int id;
    private final byte type;
    private final byte[] key;

    private VerifierKey(String name, byte type, byte[] key) {
        if (!isName(name)) {
            throw new IllegalArgumentException("a key's name is not empty and has neither spaces nor +: " + name);
        }
        if (type != LOG && type != WITNESS) {
            throw new IllegalArgumentException("unknown signature type " + type);
        }
        if (key.length != Ed25519.KEY) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + key.length);
        }
        this.name = name;
        this.type = type;
        this.key = key.clone();
        this.id = id(name, type, key);
    }

    static VerifierKey ofLog(String name, byte[] key) {
        return new VerifierKey(name, LOG, key);
    }

    static VerifierKey ofWitness(String name, byte[] key) {
        return new VerifierKey(name, WITNESS, key);
    }

    /**
     * Reads a vkey.
     *
     * @throws IllegalArgumentException when it is none, its hash is not the key's, or it is of another type
     */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException("a verifier key is name+hash+key");
        }
        byte[] typed = Base64Text.decode(parts[2]);
        if (typed.length < 1) {
            throw new IllegalArgumentException("the verifier key has no key");
        }
        VerifierKey key = new VerifierKey(parts[0], typed[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.hash().equals(parts[1])) {
            throw new IllegalArgumentException("the verifier key's hash should be " + key.hash());
        }
        return key;
    }

    /** True for what may name a key: not empty, no white space of any kind, no plus sign. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+' || c < ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static int id(String name, byte type, byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(type);
            return ByteBuffer.wrap(digest.digest(key)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The name it signs under; for the key of a log, the log's origin. */
    public String name() {
        return name;
    }

    /** The key id, in eight hex digits. */
    public String hash() {
        return HexFormat.of().toHexDigits(id);
    }

    int id() {
        return id;
    }

    /** True for a witness, which signs with a time. */
    public boolean isWitness() {
        return type == WITNESS;
    }

    /** Its 32 bytes, as a copy. */
    public byte[] toBytes() {
        return key.clone();
    }

    /** True when {@code line} is this key's signature over {@code text}, which ends with a newline. */
    public boolean verifies(String text, NoteSignature line) {
        if (!line.isBy(this)) {
            return false;
        }
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return isWitness()
                ? Cosignature.verifies(key, message, line.signature())
                : Ed25519.verifies(key, message, line.signature());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && name.equals(that.name)
                && type == that.type
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return id;
    }

    /** The vkey. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + key.length];
        typed[0] = type;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + hash() + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
