package org.cultivation.verifier.numbers;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cultivation.infra.ledger.Entry;
import org.jspecify.annotations.Nullable;

/** Up to where facts are known: a position, or what was recorded by an instant. Both null: all of them. */
public record KnownAt(@Nullable Long position, @Nullable Instant instant) {

    /** Days are those of Beijing. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * Reads {@code #123} or {@code 123}, a day (its end) or an instant; null for all.
     *
     * @throws IllegalArgumentException when it is none of them
     */
    public static KnownAt parse(@Nullable String text) {
        if (text == null) {
            return new KnownAt(null, null);
        }
        if (text.matches("#?[0-9]{1,15}")) {
            return new KnownAt(Long.parseLong(text.replace("#", "")), null);
        }
        try {
            return new KnownAt(
                    null,
                    text.length() == 10
                            ? LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(ZONE)
                                    .toInstant()
                                    .minusNanos(1)
                            : Instant.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("neither a position nor a day nor an instant: " + text, e);
        }
    }

    boolean includes(Entry entry) {
        return position != null
                ? entry.position() <= position
                : instant == null || !entry.recordedAt().isAfter(instant);
    }
}
