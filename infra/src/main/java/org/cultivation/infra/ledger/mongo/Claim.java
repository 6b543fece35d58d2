package org.cultivation.infra.ledger.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.OutcomeUnknown;
import org.cultivation.infra.ledger.StreamConflict;

/**
 * Brings a group of commits to the end of the log. They are placed one behind the other at the end as it is known, and
 * inserted in that order in one command. A duplicate key says that another node was there first, or that a place in a
 * stream or an id is taken; a lost answer says nothing. In each case the log is read again from where the attempt began:
 * what stands is answered, what conflicts is refused, the rest is placed anew.
 *
 * <p>No hole can come about: an insert goes out only where everything before it is known to be durable at a majority, or
 * goes before it in the same command, which a server carries out in order.
 */
final class Claim {

    private static final int DUPLICATE_KEY = 11_000;

    private final CommitLog log;
    private final Head head;
    private final InstantSource clock;
    private final boolean looksBefore;
    private final Duration patience;
    private final List<Append> pending;

    /** An attempt's answer was lost: its documents may stand from {@link #lookFrom} on. */
    private boolean unsure;

    private long lookFrom;
    private int attempts;
    private long deadline;

    /** @param looksBefore that the server's indexes do not refuse taken places, so each is looked up beforehand
     * @param patience how long to try without any progress */
    Claim(CommitLog log, Head head, InstantSource clock, boolean looksBefore, Duration patience, List<Append> group) {
        this.log = log;
        this.head = head;
        this.clock = clock;
        this.looksBefore = looksBefore;
        this.patience = patience;
        this.pending = new ArrayList<>(group);
        progress();
    }

    void run() {
        removeIf(append -> refused(append, new Conflicts()));
        while (!pending.isEmpty()) {
            try {
                attempt();
            } catch (MongoException e) {
                boolean sent = !Calls.wasNotSent(e);
                if (!sent && !unsure || System.nanoTime() - deadline > 0) {
                    failRest(e);
                    return;
                }
                unsure |= sent;
                pause();
            }
        }
    }

    private void attempt() {
        if (unsure && look()) {
            return;
        }
        End end = head.end();
        lookFrom = unsure ? Math.min(lookFrom, end.next()) : end.next();
        List<StoredCommit> placed = place(end);
        if (looksBefore && refuseTaken()) {
            return;
        }
        try {
            log.insert(placed);
            stand(placed, placed.size());
        } catch (MongoBulkWriteException e) {
            settle(e, placed);
        }
    }

    /** Without the help of an index, commits that might exclude each other go one after the other. */
    private List<StoredCommit> place(End end) {
        int count = looksBefore ? Conflicts.compatible(pending) : pending.size();
        List<StoredCommit> placed = new ArrayList<>(count);
        End next = end;
        for (Append append : pending.subList(0, count)) {
            StoredCommit commit = append.placedAt(next, clock);
            placed.add(commit);
            next = commit.end();
        }
        return placed;
    }

    private void stand(List<StoredCommit> placed, int count) {
        if (count > 0) {
            head.advance(placed.get(count - 1).end());
            List<Append> standing = pending.subList(0, count);
            for (int i = 0; i < count; i++) {
                standing.get(i).stands(placed.get(i).first());
            }
            standing.clear();
            unsure = false;
            attempts = 0;
            progress();
        }
    }

    private void settle(MongoBulkWriteException failure, List<StoredCommit> placed) {
        if (failure.getWriteConcernError() != null || failure.getWriteErrors().isEmpty()) {
            throw failure;
        }
        BulkWriteError first = failure.getWriteErrors().getFirst();
        stand(placed, first.getIndex());
        if (first.getCode() != DUPLICATE_KEY) {
            throw Calls.unavailable("write the ledger", failure);
        }
        if (!look() && !refuseTaken()) {
            // Another node's commit is there but not yet at a majority.
            if (System.nanoTime() - deadline > 0) {
                throw failure;
            }
            pause();
        }
    }

    /** Reads on from where the attempt began; true when anything was there. */
    private boolean look() {
        List<CommitLog.Trace> traces = log.since(lookFrom);
        long expected = lookFrom;
        for (CommitLog.Trace trace : traces) {
            if (trace.first() != expected) {
                throw new LedgerUnavailable("position " + expected + " is missing: the ledger is damaged", null);
            }
            expected = trace.end().next();
            head.advance(trace.end());
            removeIf(append -> append.id.equals(trace.id()) && stands(append, trace.first()));
        }
        if (traces.isEmpty()) {
            return false;
        }
        // The places of the lost attempt are filled: nothing of it can arrive any more.
        unsure = false;
        lookFrom = expected;
        if (++attempts > 1) {
            pause();
        }
        progress();
        return true;
    }

    /** Refuses what shares a place or an id with the log, and answers what is there already; true when there was any. */
    private boolean refuseTaken() {
        List<StoredCommit> sharing = log.sharing(pending.stream()
                .flatMap(append -> append.commit.facts().stream())
                .toList());
        Conflicts taken = Conflicts.with(sharing);
        boolean any = removeIf(append -> sharing.stream()
                .filter(commit -> commit.id().equals(append.id))
                .findFirst()
                .map(commit -> stands(append, commit.first()))
                .orElseGet(() -> refused(append, taken)));
        if (any) {
            progress();
        }
        return any;
    }

    private static boolean stands(Append append, long first) {
        append.stands(first);
        return true;
    }

    private static boolean refused(Append append, Conflicts taken) {
        Optional<StreamConflict> conflict = taken.of(append.commit);
        conflict.ifPresent(append::fails);
        return conflict.isPresent();
    }

    private boolean removeIf(Predicate<Append> answered) {
        boolean any = false;
        for (Iterator<Append> each = pending.iterator(); each.hasNext(); ) {
            if (answered.test(each.next())) {
                each.remove();
                any = true;
            }
        }
        return any;
    }

    private void progress() {
        deadline = System.nanoTime() + patience.toNanos();
    }

    /** Waits a little longer each time, and not as long as the other nodes do. */
    private void pause() {
        attempts++;
        long most = Duration.ofMillis(1L << Math.min(attempts, 7)).toNanos();
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 4, most));
    }

    /** Says of everything not answered that it was not written, or that this is not known. */
    void failRest(Throwable cause) {
        LedgerUnavailable failure = unsure
                ? new OutcomeUnknown("it is not known whether the ledger was written: " + cause.getMessage(), cause)
                : new LedgerUnavailable("cannot write the ledger: " + cause.getMessage(), cause);
        removeIf(append -> {
            append.fails(failure);
            return true;
        });
    }
}
