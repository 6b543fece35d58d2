package org.cultivation.infra.reads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An entry as stored.
 *
 * @param number from 0, without gaps
 * @param json canonical JSON, which names the hash of the entry before
 */
public record StoredRead(long number, String json) {

    /** What the first entry names as the hash before it. */
    public static final String NOTHING = "0".repeat(64);

    /** SHA-256 of the JSON, lower-case hex. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
