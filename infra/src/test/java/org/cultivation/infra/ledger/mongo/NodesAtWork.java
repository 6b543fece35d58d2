package org.cultivation.infra.ledger.mongo;

import static org.cultivation.infra.ledger.Facts.commit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How many commits a second some nodes write together, each with a client and callers of its own. */
final class NodesAtWork {

    private static final int CALLERS = Integer.getInteger("callers", 32);
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("seconds", 8));

    private NodesAtWork() {}

    static void measure(TestDatabase database, int count) throws Exception {
        List<MongoLedger> nodes = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        AtomicLong answered = new AtomicLong();
        for (int i = 0; i < count; i++) {
            MongoLedger node = database.node(InstantSource.system());
            nodes.add(node);
            for (int caller = 0; caller < CALLERS; caller++) {
                String stream = "n" + i + "c" + caller;
                callers.add(Thread.ofPlatform().start(() -> {
                    for (long sequence = 0; !Thread.currentThread().isInterrupted(); sequence++) {
                        node.append(commit(stream, sequence));
                        answered.incrementAndGet();
                    }
                }));
            }
        }
        Thread.sleep(WARM_UP);
        long before = answered.get();
        ServerBenchmark.Took took = ServerBenchmark.Took.by(() -> Thread.sleep(MEASURED));
        long written = answered.get() - before;
        System.out.printf(
                "%d node(s), %d callers each: %,.0f commits/s, processor %.1f s of %.1f s%n",
                count, CALLERS, written / took.wall(), took.processor(), took.wall());
        callers.forEach(Thread::interrupt);
        for (Thread caller : callers) {
            caller.join();
        }
        nodes.forEach(MongoLedger::close);
    }
}
