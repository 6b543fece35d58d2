package org.cultivation.application.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for five minutes that a password was right, since checking it takes bcrypt some 80 ms and basic
 * authentication asks at every request. Kept is only a keyed digest of name, stored hash and password under a key that
 * lives in this process, so a changed password is not found here.
 */
@Component
final class VerifiedPasswords {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int REMEMBERED = 1_000;

    private final Clock clock;
    private final SecretKeySpec key;

    private final Map<String, Instant> verified = new LinkedHashMap<>(64, 0.75f, false) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    VerifiedPasswords(Clock clock) {
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    boolean knows(String name, String storedHash, String password) {
        String digest = digest(name, storedHash, password);
        synchronized (verified) {
            Instant until = verified.get(digest);
            return until != null && clock.instant().isBefore(until);
        }
    }

    void remember(String name, String storedHash, String password) {
        String digest = digest(name, storedHash, password);
        synchronized (verified) {
            verified.remove(digest);
            verified.put(digest, clock.instant().plus(KEPT));
        }
    }

    private String digest(String name, String storedHash, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : new String[] {name, storedHash, password}) {
                mac.update(part.getBytes(StandardCharsets.UTF_8));
                mac.update((byte) 0);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java runtime", e);
        }
    }
}
