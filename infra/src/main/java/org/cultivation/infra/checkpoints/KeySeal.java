package org.cultivation.infra.checkpoints;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals private keys before they go into a database, with AES-256-GCM under a secret that every node has in a file:
 * then neither the database nor its backups can sign. Without a secret they are kept as they are.
 */
public final class KeySeal {

    private static final String SEALED = "sealed:";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST = 32;

    private final @Nullable SecretKeySpec secret;

    private KeySeal(@Nullable SecretKeySpec secret) {
        this.secret = secret;
    }

    /** Keeps keys as they are. */
    public static KeySeal none() {
        return new KeySeal(null);
    }

    /**
     * Seals with the content of a file, at least 32 bytes of chance: {@code head -c 32 /dev/urandom > FILE}.
     *
     * @throws LogUnavailable when it cannot be read or is shorter
     */
    public static KeySeal of(Path file) {
        try {
            byte[] content = Files.readAllBytes(file);
            if (content.length < LEAST) {
                throw new LogUnavailable(file + " is too short to seal keys with: " + LEAST + " bytes at least", null);
            }
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update("cultivation-registry-key-seal\n".getBytes(StandardCharsets.UTF_8));
            return new KeySeal(new SecretKeySpec(sha256.digest(content), "AES"));
        } catch (IOException | GeneralSecurityException e) {
            throw new LogUnavailable("cannot read the secret that seals keys in " + file.toAbsolutePath(), e);
        }
    }

    /** True when it has a secret. */
    public boolean seals() {
        return secret != null;
    }

    /** @param about what the sealed text can only be opened for */
    String seal(String text, String about) {
        if (secret == null) {
            return text;
        }
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, about, text.getBytes(StandardCharsets.UTF_8));
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return SEALED + Base64.getEncoder().encodeToString(all);
    }

    /** @throws LogUnavailable when it is sealed with another secret, or for something else */
    String open(String text, String about) {
        if (!text.startsWith(SEALED)) {
            return text;
        }
        byte[] all = Base64.getDecoder().decode(text.substring(SEALED.length()));
        byte[] opened =
                run(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), about, Arrays.copyOfRange(all, NONCE, all.length));
        return new String(opened, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, String about, byte[] input) {
        if (secret == null) {
            throw new LogUnavailable(
                    "the log's keys are sealed: name the secret's file with --registry.log.seal-file", null);
        }
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new LogUnavailable("the log's keys are sealed with another secret", e);
        }
    }
}
