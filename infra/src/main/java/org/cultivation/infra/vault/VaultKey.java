package org.cultivation.infra.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cultivation.infra.directory.OwnerOnly;

/** The key that wraps the persons' keys: 256 random bits in a file for its owner only, made at the first start. */
public final class VaultKey {

    /** Name of the file in the registry's directory. */
    public static final String FILE = "vault.key";

    private static final String HEAD = "cultivation-vault-key/1 ";

    private final byte[] key;

    private VaultKey(byte[] key) {
        this.key = key;
    }

    /** A new one, in memory. */
    static VaultKey invent() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new VaultKey(key);
    }

    /**
     * Reads the file, and makes it when there is none.
     *
     * @throws VaultUnavailable when it cannot be read or made, or is not a key
     */
    public static VaultKey open(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                VaultKey made = invent();
                made.write(file);
                return made;
            }
            OwnerOnly.file(file);
            String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
            byte[] key =
                    text.startsWith(HEAD) ? Base64.getDecoder().decode(text.substring(HEAD.length())) : new byte[0];
            if (key.length != 32) {
                throw new VaultUnavailable(file + " is not a key of the vault", null);
            }
            return new VaultKey(key);
        } catch (IOException | IllegalArgumentException e) {
            throw new VaultUnavailable(
                    "cannot read or make " + file + ": " + e.getClass().getSimpleName(), e);
        }
    }

    private void write(Path file) throws IOException {
        Path part = file.resolveSibling(FILE + ".part");
        OwnerOnly.file(part);
        Files.writeString(part, HEAD + Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    byte[] bytes() {
        return key;
    }

    /** Tells keys apart without telling them. */
    String id() {
        return HexFormat.of()
                .formatHex(hmac(key, "cultivation-vault-key-id".getBytes(StandardCharsets.US_ASCII)), 0, 8);
    }

    static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java runtime", e);
        }
    }

    @Override
    public String toString() {
        return "VaultKey";
    }
}
