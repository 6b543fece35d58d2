package org.cultivation.infra.ledger.mongo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of the log as this node knows it: it only grows, and whoever tails is told each time. */
final class Head {

    private static final Logger LOG = LoggerFactory.getLogger(Head.class);

    private final List<LongConsumer> tails = new CopyOnWriteArrayList<>();
    private volatile End end;

    Head(End end) {
        this.end = end;
    }

    End end() {
        return end;
    }

    /** Takes note of an end; one that lies before the known one is old news. */
    synchronized void advance(End reached) {
        if (reached.next() > end.next()) {
            end = reached;
            tails.forEach(tail -> wake(tail, reached.next()));
        }
    }

    private static void wake(LongConsumer tail, long head) {
        try {
            tail.accept(head);
        } catch (RuntimeException e) {
            LOG.error("a tail of the ledger cannot be woken at {}", head, e);
        }
    }

    void add(LongConsumer tail) {
        tails.add(tail);
    }

    void remove(LongConsumer tail) {
        tails.remove(tail);
    }
}
