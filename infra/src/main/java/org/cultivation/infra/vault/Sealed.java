package org.cultivation.infra.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes under AES-256-GCM: a nonce of 96 random bits, then the ciphertext with its tag of 128 bits. In base64.
 *
 * @param text base64 of nonce and ciphertext
 */
public record Sealed(String text) {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Seals {@code clear}; {@code bound} is not kept, but must be given again to open it. */
    static Sealed of(byte[] key, byte[] bound, byte[] clear, SecureRandom random) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, bound, nonce);
            byte[] sealed = new byte[NONCE + cipher.getOutputSize(clear.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            cipher.doFinal(clear, 0, clear.length, sealed, NONCE);
            return new Sealed(Base64.getEncoder().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is part of every Java runtime", e);
        }
    }

    /** @throws VaultUnavailable when it was altered, moved to another place, or sealed by another key */
    byte[] open(byte[] key, byte[] bound) {
        try {
            byte[] sealed = Base64.getDecoder().decode(text);
            byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
            return cipher(Cipher.DECRYPT_MODE, key, bound, nonce).doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new VaultUnavailable("what the vault keeps was altered, or is sealed by another key", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] bound, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    @Override
    public String toString() {
        return "Sealed";
    }
}
