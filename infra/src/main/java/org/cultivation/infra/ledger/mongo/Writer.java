package org.cultivation.infra.ledger.mongo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.GroupThread;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of this node that writes: what waits goes to the server in one insert. */
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    /** Some servers take no more than 1,000 documents at once, and a divided insert would lose its order. */
    private static final int MOST_AT_ONCE = 500;

    private final CommitLog log;
    private final Head head;
    private final InstantSource clock;
    private final boolean looksBefore;
    private final Duration patience;
    private final GroupThread<Append> thread;

    Writer(CommitLog log, Head head, InstantSource clock, boolean looksBefore, Duration patience) {
        this.log = log;
        this.head = head;
        this.clock = clock;
        this.looksBefore = looksBefore;
        this.patience = patience;
        this.thread = new GroupThread<>(
                "ledger-writer",
                MOST_AT_ONCE,
                this::write,
                append -> append.fails(new LedgerUnavailable("the ledger is closed", null)));
    }

    CompletableFuture<Receipt> submit(Commit commit) {
        Append append = new Append(commit);
        thread.submit(append);
        return append.result;
    }

    private void write(List<Append> group) {
        List<Append> part = new ArrayList<>();
        long bytes = 0;
        for (Append append : group) {
            if (bytes + append.bytes > Append.MOST_BYTES && !part.isEmpty()) {
                claim(part);
                part.clear();
                bytes = 0;
            }
            part.add(append);
            bytes += append.bytes;
        }
        claim(part);
    }

    private void claim(List<Append> part) {
        Claim claim = new Claim(log, head, clock, looksBefore, patience, part);
        try {
            claim.run();
        } catch (RuntimeException | Error e) {
            LOG.error("a group of {} could not be written", part.size(), e);
            claim.failRest(e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
