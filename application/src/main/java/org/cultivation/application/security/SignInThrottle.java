package org.cultivation.application.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after five failures in a row of one name from one address, or fifty of one name from anywhere,
 * each further failure closes the door for twice as long, up to five minutes. A right password opens it again.
 */
@Component
final class SignInThrottle {

    private static final int PATIENCE_PER_ADDRESS = 5;
    private static final int PATIENCE_PER_NAME = 50;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;

    private final Map<String, Failures> failures = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long the door stays closed; zero when it is open. */
    synchronized Duration closedFor(String name, String address) {
        Instant now = clock.instant();
        Duration byAddress = closed(failures.get(name + '\n' + address), now);
        Duration byName = closed(failures.get(name), now);
        return byAddress.compareTo(byName) > 0 ? byAddress : byName;
    }

    synchronized void failed(String name, String address) {
        count(name + '\n' + address, PATIENCE_PER_ADDRESS);
        count(name, PATIENCE_PER_NAME);
    }

    synchronized void succeeded(String name, String address) {
        failures.remove(name + '\n' + address);
        failures.remove(name);
    }

    private void count(String key, int patience) {
        Failures before = failures.getOrDefault(key, new Failures(0, Instant.EPOCH));
        int count = before.count() + 1;
        int beyond = count - patience;
        Duration wait = beyond < 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(beyond, 9));
        if (wait.compareTo(LONGEST) > 0) {
            wait = LONGEST;
        }
        failures.put(key, new Failures(count, clock.instant().plus(wait)));
    }

    private static Duration closed(@Nullable Failures failures, Instant now) {
        return failures == null || !now.isBefore(failures.until())
                ? Duration.ZERO
                : Duration.between(now, failures.until());
    }

    private record Failures(int count, Instant until) {}
}
