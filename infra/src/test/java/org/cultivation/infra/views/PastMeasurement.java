package org.cultivation.infra.views;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.projections.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures, not a test: its name keeps it out of the build. The dashboard at random past positions, first and again, the
 * start from saved views, and the heap, by the number of facts of 5,500 firms: {@code ./mvnw -pl infra -am test
 * -Dtest=PastMeasurement -Dfacts=100000,1000000 -Dsurefire.failIfNoSpecifiedTests=false}. With {@code -Dkept=DIR} the
 * ledgers stay there for the next run.
 */
class PastMeasurement {

    private static final int FIRMS = 5_500;
    private static final int POSITIONS = Integer.getInteger("positions", 40);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @TempDir
    Path temporary;

    private final FactCodec codec = new FactCodec(Registers.catalogue());

    @Test
    void measures() {
        String kept = System.getProperty("kept");
        Path directory = kept == null ? temporary : Path.of(kept);
        for (String facts : System.getProperty("facts", "100000,1000000").split(",")) {
            measure(directory.resolve(facts), Integer.parseInt(facts));
        }
    }

    private void measure(Path directory, int facts) {
        try (SqliteLedger ledger = SqliteLedger.open(directory, InstantSource.system())) {
            long started = System.nanoTime();
            if (ledger.head() == 0) {
                LongLedger.fill(ledger, FIRMS, facts);
            }
            System.out.printf("%n%,d facts, filled in %,d ms%n", ledger.head(), millis(started));
            Path run = temporary.resolve("run-" + facts);
            try (LiveRegistry registry = start("rebuild", ledger, run)) {
                past("past, after the rebuild", registry, 1);
                System.out.printf("heap %,d MiB%n", heap());
            }
            for (int round = 0; round < 2; round++) {
                try (LiveRegistry registry = start("start from saved views", ledger, run)) {
                    past("past, right after the start", registry, 2 + round);
                    long filling = System.nanoTime();
                    while (registry.rebuilds()
                            .last()
                            .filter(RebuildStatus::isOpen)
                            .isPresent()) {
                        LockSupport.parkNanos(50_000_000);
                    }
                    System.out.printf(
                            "folded once more %,d ms later: %s%n",
                            millis(filling), registry.rebuilds().last().orElseThrow());
                    past("past, after the start", registry, 5 + round);
                    System.out.printf("heap %,d MiB%n", heap());
                }
            }
        }
    }

    private LiveRegistry start(String what, SqliteLedger ledger, Path run) {
        long started = System.nanoTime();
        long busy = processor();
        LiveRegistry registry = LiveRegistry.start(ledger, codec, run);
        registry.await(ledger.head() - 1, Duration.ofMinutes(10));
        long there = millis(started);
        long worked = (processor() - busy) / 1_000_000;
        double first = dashboard(registry, Known.NOW);
        double second = dashboard(registry, Known.NOW);
        System.out.printf(
                "%s: %,d ms, processor %,d ms; first dashboard %.1f ms, second %.1f ms%n",
                what, there, worked, first, second);
        return registry;
    }

    private static void past(String what, LiveRegistry registry, long seed) {
        Random random = new Random(seed);
        Times first = new Times(new double[POSITIONS], new double[POSITIONS]);
        Times again = new Times(new double[POSITIONS], new double[POSITIONS]);
        for (int i = 0; i < POSITIONS; i++) {
            Known known = Known.at(random.nextLong(registry.reached()));
            first.time(i, registry, known);
            again.time(i, registry, known);
        }
        first.print(what + ", first");
        again.print(what + ", again");
    }

    /** By the clock, and by the time that the asking thread had the processor: what counts when others use it too. */
    private record Times(double[] millis, double[] processor) {

        void time(int place, LiveRegistry registry, Known known) {
            long busy = THREADS.getCurrentThreadCpuTime();
            millis[place] = dashboard(registry, known);
            processor[place] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
        }

        void print(String what) {
            Arrays.sort(millis);
            Arrays.sort(processor);
            int middle = millis.length / 2;
            int late = millis.length * 9 / 10;
            int last = millis.length - 1;
            System.out.printf(
                    "%-36s p50 %,.1f  p90 %,.1f  max %,.1f ms; processor p50 %,.1f  p90 %,.1f  max %,.1f ms%n",
                    what,
                    millis[middle],
                    millis[late],
                    millis[last],
                    processor[middle],
                    processor[late],
                    processor[last]);
        }
    }

    private static double dashboard(LiveRegistry registry, Known known) {
        long started = System.nanoTime();
        registry.ask(known, (views, position) -> RegisterQuestions.dashboard(views, RandomHistory.LAST));
        return (System.nanoTime() - started) / 1e6;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long millis(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
