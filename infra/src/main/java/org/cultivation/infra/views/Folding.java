package org.cultivation.infra.views;

import java.util.List;
import java.util.concurrent.Executor;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.projections.Projection;
import org.cultivation.projections.RecordedFact;

/** Folds the ledger into views beside the live ones: past moments and rebuilds. */
record Folding(
        Ledger ledger, FactReader reader, LedgerHistory history, Executor decoders, List<Projection> projections) {

    /** Is told after each fact, and may end the folding by what it throws. */
    interface Watch {
        void folded(InMemoryViews views);
    }

    InMemoryViews empty() {
        return new InMemoryViews(history);
    }

    /** Folds on until {@code position} is reached. */
    void upTo(long position, InMemoryViews views) {
        upTo(position, views, any -> {});
    }

    void upTo(long position, InMemoryViews views, Watch watch) {
        if (views.reached() >= position) {
            return;
        }
        try (FactPipe pipe = new FactPipe(ledger, reader, decoders, views.reached() + 1, position + 1)) {
            for (List<RecordedFact> batch = pipe.next(); batch != null; batch = pipe.next()) {
                for (RecordedFact fact : batch) {
                    views.fold(fact, projections);
                    watch.folded(views);
                }
            }
        }
    }

    /** The same with everything done by the calling thread, so that it takes one core at most. */
    Folding inOneThread() {
        return new Folding(ledger, reader, history, Runnable::run, projections);
    }
}
