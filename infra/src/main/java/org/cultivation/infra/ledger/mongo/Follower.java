package org.cultivation.infra.ledger.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what other nodes append. Where the server has change streams it is woken by one; elsewhere it looks for a
 * document at the log's end, one look by key each time. While the server is away it keeps trying.
 */
final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    static final Duration POLL = Duration.ofMillis(10);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(250);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);
    private static final List<Bson> INSERTS = List.of(
            Aggregates.match(Filters.eq("operationType", "insert")),
            Aggregates.project(Projections.include("_id", "operationType")));

    private final CommitLog log;
    private final Head head;
    private final boolean watches;
    private final Thread thread;
    private volatile boolean closed;

    Follower(CommitLog log, Head head, boolean watches) {
        this.log = log;
        this.head = head;
        this.watches = watches;
        this.thread = Thread.ofPlatform().name("ledger-follower").daemon(true).start(this::run);
    }

    private void run() {
        boolean well = true;
        while (!closed) {
            try {
                if (watches) {
                    watch();
                } else {
                    look();
                    LockSupport.parkNanos(POLL.toNanos());
                }
                well = true;
            } catch (MongoException | IllegalStateException e) {
                if (well && !closed) {
                    LOG.warn("other nodes' facts cannot be followed; trying again: {}", e.getMessage());
                }
                well = false;
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            }
        }
    }

    private void look() {
        head.advance(log.endAfter(head.end()));
    }

    private void watch() {
        try (MongoChangeStreamCursor<ChangeStreamDocument<BsonDocument>> changes = log.parts()
                .watch(INSERTS)
                .maxAwaitTime(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                .cursor()) {
            while (!closed) {
                look();
                long from = System.nanoTime();
                boolean any = changes.tryNext() != null;
                while (any && changes.available() > 0) {
                    changes.next();
                }
                if (!any && System.nanoTime() - from < POLL.toNanos()) {
                    // A server that does not wait for changes must not be asked without end.
                    LockSupport.parkNanos(POLL.toNanos());
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
