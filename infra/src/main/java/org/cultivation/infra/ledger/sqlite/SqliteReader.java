package org.cultivation.infra.ledger.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerReader;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.RecordedTime;

/** Reads a ledger file that this process does not write; a server may be writing it meanwhile. */
public final class SqliteReader implements LedgerReader {

    private static final String HEAD = "SELECT max(position) + 1 FROM fact";
    private static final String RECORDED_AT = "SELECT recorded_at FROM fact WHERE position = ?";
    private static final String LAST = "SELECT max(sequence) FROM fact WHERE stream = ?";

    private final ReadPool pool;

    private SqliteReader(ReadPool pool) {
        this.pool = pool;
    }

    /**
     * Opens the ledger of a registry's directory for reading only.
     *
     * @throws LedgerUnavailable when there is none
     */
    public static SqliteReader open(Path directory) {
        Path file = SqliteLedger.file(directory);
        if (!Files.isRegularFile(file)) {
            throw new LedgerUnavailable("there is no ledger at " + file.toAbsolutePath(), null);
        }
        return of(file);
    }

    static SqliteReader of(Path file) {
        return new SqliteReader(new ReadPool(file));
    }

    ReadPool pool() {
        return pool;
    }

    @Override
    public long head() {
        return pool.ask(connection -> connection.number(HEAD, 0));
    }

    @Override
    public LedgerStream read(long from, long to) {
        return read(from, to, head());
    }

    LedgerStream read(long from, long to, long head) {
        if (from < 0) {
            throw new IllegalArgumentException("positions count from 0: " + from);
        }
        return new PagedStream(pool, from, Math.min(to, head));
    }

    @Override
    public List<Entry> readStream(String stream, long fromSequence) {
        return pool.ask(connection -> connection.entries(
                "WHERE stream = ? AND sequence >= ? ORDER BY sequence", Long.MAX_VALUE, stream, fromSequence));
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        long last = pool.ask(connection -> connection.number(LAST, -1, stream));
        return last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
    }

    @Override
    public Optional<Entry> find(String id) {
        return pool.ask(connection -> connection.entries("WHERE id = ?", Long.MAX_VALUE, id)).stream()
                .findFirst();
    }

    @Override
    public List<Entry> findRequest(String key) {
        return pool.ask(connection -> connection.entries(
                "WHERE position IN (SELECT position FROM request WHERE key = ?) ORDER BY position",
                Long.MAX_VALUE,
                key));
    }

    @Override
    public long positionAt(Instant known) {
        return positionAt(known, head());
    }

    /** Recorded times never decrease, so a binary search over the positions below {@code head} finds the place. */
    long positionAt(Instant known, long head) {
        long micros = RecordedTime.toMicros(known);
        return pool.ask(connection -> {
            long low = 0;
            long high = head;
            while (low < high) {
                long middle = (low + high) >>> 1;
                if (connection.number(RECORDED_AT, Long.MAX_VALUE, middle) <= micros) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        });
    }

    @Override
    public void close() {
        pool.close();
    }
}
