package org.cultivation.infra.reads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cultivation.infra.facts.CanonicalJson;

/** Appends readings to the chain and finds them again. */
public final class ReadLog {

    private static final int PAGE = 1_000;

    private final ReadStore store;
    private final InstantSource clock;

    public ReadLog(ReadStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * How long the log is, and the hash of its last entry.
     *
     * @param head {@link StoredRead#NOTHING} for an empty log
     */
    public record End(long count, String head) {}

    public End end() {
        return store.last().map(last -> new End(last.number() + 1, last.hash())).orElse(new End(0, StoredRead.NOTHING));
    }

    /** The present moment, as entries have it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Appends a reading; it is durable on return.
     *
     * @throws ReadsUnavailable when it could not be written
     */
    public synchronized End append(Read read) {
        while (true) {
            End end = end();
            String json = new String(CanonicalJson.of(read.json(end.count(), end.head())), UTF_8);
            StoredRead entry = new StoredRead(end.count(), json);
            if (store.add(entry)) {
                return new End(entry.number() + 1, entry.hash());
            }
            // Another node took the place: behind it, then.
        }
    }

    /** The latest first, at most so many of those that fit. */
    public List<Read> latest(Predicate<Read> fits, int most) {
        List<Read> found = new ArrayList<>();
        long until = end().count();
        while (until > 0 && found.size() < most) {
            long from = Math.max(0, until - PAGE);
            List<StoredRead> page = store.from(from, (int) (until - from));
            for (StoredRead stored : page.reversed()) {
                Read read = Read.of(stored);
                if (fits.test(read) && found.size() < most) {
                    found.add(read);
                }
            }
            until = from;
        }
        return found;
    }
}
