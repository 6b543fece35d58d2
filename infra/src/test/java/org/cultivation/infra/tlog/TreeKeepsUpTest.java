package org.cultivation.infra.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cultivation.infra.ledger.Facts;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree is never more than a second behind the ledger, with many callers appending as fast as they can. */
class TreeKeepsUpTest {

    private static final int CALLERS = 32;
    private static final int FACTS = 20_000;

    @TempDir
    Path directory;

    @Test
    void no_fact_waits_longer_than_a_second_for_the_tree() throws Exception {
        try (Ledger ledger = SqliteLedger.open(directory, InstantSource.system());
                MerkleTree tree = MerkleTree.open(directory.resolve("tree.db"));
                TreeTail tail = TreeTail.start(ledger, tree)) {
            AtomicInteger next = new AtomicInteger();
            List<Thread> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(Thread.startVirtualThread(() -> {
                    for (int n = next.getAndIncrement(); n < FACTS; n = next.getAndIncrement()) {
                        ledger.append(Facts.commit("stream-" + n, 0));
                    }
                }));
            }
            long longest = 0;
            long begun = System.nanoTime();
            while (ledger.head() < FACTS) {
                long head = ledger.head();
                long seen = System.nanoTime();
                assertThat(tail.await(head, Duration.ofSeconds(20))).isTrue();
                longest = Math.max(longest, System.nanoTime() - seen);
            }
            for (Thread caller : callers) {
                caller.join();
            }
            assertThat(tail.await(FACTS, Duration.ofSeconds(1))).isTrue();
            System.out.println(FACTS + " facts in "
                    + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms, the tree behind by at most "
                    + Duration.ofNanos(longest).toMillis() + " ms");
            assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(1));
        }
    }
}
