package org.cultivation.verifier.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.cultivation.verifier.tree.TreeHasher;

/**
 * A public key in the form of C2SP signed-note: {@code name+a1b2c3d4+base64}. The eight digits are made from name and
 * key, so that a slip of the pen is noticed.
 */
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String text;
    private final String name;
    private final byte[] id;
    private final PublicKey key;

    private VerifierKey(String text, String name, byte[] id, PublicKey key) {
        this.text = text;
        this.name = name;
        this.id = id;
        this.key = key;
    }

    /**
     * Reads a key.
     *
     * @throws IllegalArgumentException when it is none, or not Ed25519
     */
    public static VerifierKey parse(String text) {
        String vkey = text.strip();
        int first = vkey.indexOf('+');
        int next = vkey.indexOf('+', first + 1);
        if (first <= 0 || next < 0) {
            throw new IllegalArgumentException("no key of the form name+hash+key: " + vkey);
        }
        String name = vkey.substring(0, first);
        byte[] encoded = Base64.getDecoder().decode(vkey.substring(next + 1));
        byte[] id = HexFormat.of().parseHex(vkey.substring(first + 1, next));
        if (encoded.length != KEY_BYTES + 1 || encoded[0] != ED25519) {
            throw new IllegalArgumentException("no Ed25519 key: " + vkey);
        }
        byte[] hash = TreeHasher.sha256().digest(concat((name + "\n").getBytes(UTF_8), encoded));
        if (!Arrays.equals(id, Arrays.copyOf(hash, 4))) {
            throw new IllegalArgumentException("name and key do not belong together: " + vkey);
        }
        try {
            byte[] x509 = concat(X509, Arrays.copyOfRange(encoded, 1, encoded.length));
            return new VerifierKey(
                    vkey, name, id, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no usable key: " + vkey, e);
        }
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** True when a signature line of this name and four bytes says that it is by this key. */
    boolean isNamed(String signer, byte[] signature) {
        return name.equals(signer) && signature.length > 4 && Arrays.equals(id, Arrays.copyOf(signature, 4));
    }

    /** True when the signature, after its first four bytes, is this key's over {@code message}. */
    boolean signed(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(message);
            return ed25519.verify(signature, 4, signature.length - 4);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    /** The key's name, which for a log is its origin. */
    public String name() {
        return name;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return text;
    }
}
