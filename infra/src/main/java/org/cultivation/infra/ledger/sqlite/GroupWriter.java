package org.cultivation.infra.ledger.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.sqlite.WriteConnection.Committing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. While it waits for the disk, requests gather; it then takes all that wait, at most
 * 1,024, into the next transaction, so that one wait for the disk serves them all (group commit). Nobody is answered
 * before his commit is durable, and a conflict fails only the commit that has it.
 */
final class GroupWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int MOST_IN_GROUP = 1_024;
    private static final int MOST_WAITING = 16_384;

    private final Path file;
    private final InstantSource clock;
    private final Committing committing;
    private final LongConsumer onNewHead;
    private final BlockingQueue<Request> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread = new Thread(this::run, "ledger-writer");
    private volatile long head;
    private volatile Instant lastRecorded;
    private volatile boolean closed;
    private volatile boolean ended;
    private @Nullable WriteConnection connection;

    GroupWriter(Path file, InstantSource clock, Committing committing, LongConsumer onNewHead) throws SQLException {
        this.file = file;
        this.clock = clock;
        this.committing = committing;
        this.onNewHead = onNewHead;
        WriteConnection opened = WriteConnection.open(file, clock, committing);
        this.connection = opened;
        this.head = opened.next();
        this.lastRecorded = opened.clock().last();
        thread.setDaemon(true);
        thread.start();
    }

    long head() {
        return head;
    }

    /** No later fact is recorded before this. */
    Instant lastRecorded() {
        return lastRecorded;
    }

    /** Hands over a request. Waits when very many do; an interrupt does not lose the request. */
    void submit(Request request) {
        if (closed) {
            throw new LedgerUnavailable(file + " is closed", null);
        }
        handOver(request);
        if (ended) {
            failWaiting();
        }
    }

    private void handOver(Request request) {
        uninterrupted(() -> waiting.put(request));
    }

    private interface Waiting {
        void forIt() throws InterruptedException;
    }

    private static void uninterrupted(Waiting waiting) {
        boolean interrupted = false;
        while (true) {
            try {
                waiting.forIt();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Request> group = new ArrayList<>(MOST_IN_GROUP);
        boolean stop = false;
        while (!stop) {
            try {
                group.add(waiting.take());
            } catch (InterruptedException e) {
                continue;
            }
            waiting.drainTo(group, MOST_IN_GROUP - 1);
            stop = group.stream().anyMatch(Request.Stop.class::isInstance);
            write(group);
            group.clear();
        }
        ended = true;
        failWaiting();
    }

    private void failWaiting() {
        for (Request left = waiting.poll(); left != null; left = waiting.poll()) {
            left.fail(new LedgerUnavailable(file + " is closed", null));
        }
    }

    private void write(List<Request> group) {
        try {
            WriteConnection writer = connection();
            for (Request request : group) {
                switch (request) {
                    case Request.Append append -> writer.append(append);
                    case Request.Keep keep -> writer.keep(keep.snapshot());
                    case Request.CloseTime time -> writer.clock().closeAt(time.known());
                    case Request.Stop ignored -> {}
                }
            }
            writer.commit();
            answer(group, writer);
        } catch (SQLException | RuntimeException | OutOfMemoryError e) {
            settle(group, e);
        }
    }

    private WriteConnection connection() throws SQLException {
        WriteConnection open = connection;
        if (open == null) {
            open = WriteConnection.open(file, clock, committing);
            if (open.next() < head) {
                open.close();
                throw new LedgerUnavailable(
                        file + " ends at " + open.next() + " but " + head + " facts were durable", null);
            }
            connection = open;
        }
        return open;
    }

    private void answer(List<Request> group, WriteConnection writer) {
        boolean grown = writer.next() > head;
        lastRecorded = writer.clock().last();
        head = writer.next();
        for (Request request : group) {
            switch (request) {
                case Request.Append append -> append.answer();
                case Request.Keep keep -> keep.result().complete(null);
                case Request.CloseTime time -> time.result().complete(head);
                case Request.Stop ignored -> {}
            }
        }
        if (grown) {
            onNewHead.accept(head);
        }
    }

    /** The group failed, perhaps in the very act of becoming durable: look at the file to learn which it was. */
    private void settle(List<Request> group, Throwable cause) {
        LOG.error("a group of {} could not be written to {}", group.size(), file, cause);
        try {
            discardConnection();
            WriteConnection writer = connection();
            if (standsWhole(group, writer)) {
                answer(group, writer);
                return;
            }
        } catch (SQLException | RuntimeException e) {
            cause.addSuppressed(e);
        }
        LedgerUnavailable unavailable =
                new LedgerUnavailable("cannot write " + file + ": " + cause.getMessage(), cause);
        group.forEach(request -> request.fail(unavailable));
    }

    private static boolean standsWhole(List<Request> group, WriteConnection writer) throws SQLException {
        boolean any = false;
        for (Request request : group) {
            if (request instanceof Request.Append append && append.conflict == null) {
                if (append.place == null
                        || !writer.stands(append.commit.facts().getFirst(), append.place.firstPosition())) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private void discardConnection() throws SQLException {
        WriteConnection broken = connection;
        connection = null;
        if (broken != null) {
            broken.close();
        }
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() {
        closed = true;
        if (!ended) {
            handOver(new Request.Stop());
        }
        uninterrupted(thread::join);
        try {
            discardConnection();
        } catch (SQLException e) {
            throw new LedgerUnavailable("cannot close " + file, e);
        }
    }
}
