package org.cultivation.infra.ledger.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What the calling thread appends through {@link LedgerEventStorageEngine} from here until {@link #close()}. Axon has no
 * way to hand a receipt back to whoever sent a command, and reading the stream again for each position is dear. Scopes
 * may lie within each other; the outer one sees what the inner one sees.
 */
public final class Appends implements AutoCloseable {

    private static final ThreadLocal<@Nullable Appends> CURRENT = new ThreadLocal<>();

    private final @Nullable Appends outer;
    private final List<Appended> appended = new ArrayList<>(1);

    private record Appended(Commit commit, Receipt receipt) {}

    private Appends(@Nullable Appends outer) {
        this.outer = outer;
    }

    /** Begins to take note; to be closed by the same thread, the latest first. */
    public static Appends ofThisThread() {
        Appends begun = new Appends(CURRENT.get());
        CURRENT.set(begun);
        return begun;
    }

    /** Notes a commit that is durable. */
    static void note(Commit commit, Receipt receipt) {
        for (Appends scope = CURRENT.get(); scope != null; scope = scope.outer) {
            scope.appended.add(new Appended(commit, receipt));
        }
    }

    /** Position of a fact appended since; empty when it is not among them, be it old or another thread's. */
    public OptionalLong positionOf(String stream, long sequence) {
        for (Appended noted : appended) {
            List<NewFact> facts = noted.commit().facts();
            for (int i = 0; i < facts.size(); i++) {
                NewFact fact = facts.get(i);
                if (fact.sequence() == sequence && fact.stream().equals(stream)) {
                    return OptionalLong.of(noted.receipt().firstPosition() + i);
                }
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
