package org.cultivation.infra.ledger.sqlite;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Receipt;
import org.cultivation.infra.ledger.Snapshot;
import org.cultivation.infra.ledger.StreamConflict;
import org.jspecify.annotations.Nullable;

/** What waits for the writer. */
sealed interface Request {

    /** Says that nothing was done, and why. */
    void fail(RuntimeException cause);

    /** A commit to append. The writer notes here, before the group is durable, what becomes of it. */
    final class Append implements Request {

        final Commit commit;
        final CompletableFuture<Receipt> result = new CompletableFuture<>();

        @Nullable
        Receipt place;

        @Nullable
        StreamConflict conflict;

        Append(Commit commit) {
            this.commit = commit;
        }

        /** Answers with what was noted, once that is durable. */
        void answer() {
            if (conflict != null) {
                result.completeExceptionally(conflict);
            } else {
                result.complete(place);
            }
        }

        @Override
        public void fail(RuntimeException cause) {
            result.completeExceptionally(cause);
        }
    }

    /** A snapshot to keep. */
    record Keep(Snapshot snapshot, CompletableFuture<@Nullable Void> result) implements Request {
        @Override
        public void fail(RuntimeException cause) {
            result.completeExceptionally(cause);
        }
    }

    /** Let nothing more be recorded at or before {@code known}, and say how much was. */
    record CloseTime(Instant known, CompletableFuture<Long> result) implements Request {
        @Override
        public void fail(RuntimeException cause) {
            result.completeExceptionally(cause);
        }
    }

    /** End after everything that waits before this. */
    record Stop() implements Request {
        @Override
        public void fail(RuntimeException cause) {
            // Nobody waits for it: close() waits for the thread.
        }
    }
}
