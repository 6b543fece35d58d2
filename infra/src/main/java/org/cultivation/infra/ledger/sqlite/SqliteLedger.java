package org.cultivation.infra.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerInUse;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.Receipt;
import org.cultivation.infra.ledger.RecordedTime;
import org.cultivation.infra.ledger.Snapshot;
import org.cultivation.infra.ledger.sqlite.WriteConnection.Committing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger in {@code ledger.db} of a registry's directory. Durable means that SQLite's write-ahead log reached the
 * disk ({@code synchronous=FULL}). While it is open no other process can open it for writing; {@link SqliteReader} reads
 * beside it.
 */
public final class SqliteLedger implements Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteLedger.class);

    private final ProcessLock lock;
    private final SqliteReader reader;
    private final GroupWriter writer;
    private final List<LongConsumer> tails = new CopyOnWriteArrayList<>();
    private final ExecutorService stages = Executors.newVirtualThreadPerTaskExecutor();

    private SqliteLedger(ProcessLock lock, Path file, InstantSource clock, Committing committing) throws SQLException {
        this.lock = lock;
        this.writer = new GroupWriter(file, clock, committing, this::wakeTails);
        this.reader = SqliteReader.of(file);
    }

    /**
     * Opens the ledger of a registry's directory, creating both when they are not there.
     *
     * @param clock gives recorded times
     * @throws LedgerInUse when it is open already, here or in another process
     * @throws LedgerUnavailable when the directory or the file cannot be used
     */
    public static SqliteLedger open(Path directory, InstantSource clock) {
        return open(directory, clock, PreparedStatement::execute);
    }

    static SqliteLedger open(Path directory, InstantSource clock, Committing committing) {
        try {
            OwnerOnly.directory(directory);
        } catch (IOException e) {
            throw new LedgerUnavailable("cannot make " + directory.toAbsolutePath(), e);
        }
        ProcessLock lock = ProcessLock.acquire(directory);
        try {
            OwnerOnly.file(file(directory));
            return new SqliteLedger(lock, file(directory), clock, committing);
        } catch (SQLException | IOException | RuntimeException e) {
            lock.close();
            throw e instanceof LedgerUnavailable known
                    ? known
                    : new LedgerUnavailable("cannot open " + file(directory), e);
        }
    }

    /**
     * Deletes a ledger and what was derived from it, so that the next start finds an empty registry: only for a sample
     * whose filling was cut off. Cut off itself, it can be repeated.
     *
     * @throws LedgerInUse when somebody has it open
     */
    public static void discardUnfinishedSample(Path directory) {
        try (ProcessLock held = ProcessLock.acquire(directory)) {
            for (String derived : List.of("checkpoints", "log/checkpoints", "tree.db", "tree.db-wal", "tree.db-shm")) {
                deleteAll(directory.resolve(derived));
            }
            for (String suffix : List.of("-wal", "-shm", "-journal", "")) {
                deleteAll(directory.resolve(file(directory).getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new LedgerUnavailable("cannot delete the unfinished sample in " + directory.toAbsolutePath(), e);
        }
    }

    private static void deleteAll(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> children = Files.list(path)) {
                for (Path child : children.toList()) {
                    deleteAll(child);
                }
            }
        }
        Files.deleteIfExists(path);
    }

    static Path file(Path directory) {
        return directory.resolve("ledger.db");
    }

    @Override
    public Receipt append(Commit commit) {
        Request.Append request = new Request.Append(commit);
        writer.submit(request);
        return await(request.result);
    }

    @Override
    public CompletableFuture<Receipt> appendLater(Commit commit) {
        Request.Append request = new Request.Append(commit);
        writer.submit(request);
        return request.result.thenApplyAsync(Function.identity(), stages);
    }

    @Override
    public Subscription onAppend(LongConsumer newHead) {
        tails.add(newHead);
        return () -> tails.remove(newHead);
    }

    private void wakeTails(long head) {
        for (LongConsumer tail : tails) {
            try {
                tail.accept(head);
            } catch (RuntimeException e) {
                LOG.error("a tail of the ledger cannot be woken at {}", head, e);
            }
        }
    }

    @Override
    public long head() {
        return writer.head();
    }

    @Override
    public LedgerStream read(long from, long to) {
        return reader.read(from, to, head());
    }

    @Override
    public List<Entry> readStream(String stream, long fromSequence) {
        return reader.readStream(stream, fromSequence);
    }

    @Override
    public OptionalLong lastSequence(String stream) {
        return reader.lastSequence(stream);
    }

    @Override
    public Optional<Entry> find(String id) {
        return reader.find(id);
    }

    @Override
    public List<Entry> findRequest(String key) {
        return reader.findRequest(key);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Here the answer is final at once for every {@code known} that is not in the clock's future: the writer records
     * nothing more at or before it. Only a clock that jumps back across a restart, with nothing recorded since the
     * question, can weaken that.
     */
    @Override
    public long positionAt(Instant known) {
        if (known.isBefore(writer.lastRecorded())) {
            return reader.positionAt(known, head());
        }
        Request.CloseTime request = new Request.CloseTime(known, new CompletableFuture<>());
        writer.submit(request);
        return await(request.result());
    }

    @Override
    public void storeSnapshot(Snapshot snapshot) {
        Request.Keep request = new Request.Keep(snapshot, new CompletableFuture<>());
        writer.submit(request);
        await(request.result());
    }

    @Override
    public Optional<Snapshot> latestSnapshot(String stream) {
        return reader.pool().ask(connection -> {
            try (ResultSet row = connection
                    .statement("SELECT sequence, type, taken_at, state FROM snapshot WHERE stream = ?", stream)
                    .executeQuery()) {
                return row.next()
                        ? Optional.of(new Snapshot(
                                stream,
                                row.getLong(1),
                                row.getString(2),
                                RecordedTime.ofMicros(row.getLong(3)),
                                row.getBytes(4)))
                        : Optional.empty();
            }
        });
    }

    /** Waits however often the thread is interrupted: giving up would call a commit failed that may stand. */
    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Appends what waits, then ends. */
    @Override
    public void close() {
        writer.close();
        stages.close();
        reader.close();
        lock.close();
    }
}
