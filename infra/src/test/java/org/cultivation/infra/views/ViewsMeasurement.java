package org.cultivation.infra.views;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.histories.Appended;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.projections.Known;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.districts.FindDistricts;
import org.cultivation.projections.feed.FindFeed;
import org.cultivation.projections.funnel.FindFunnel;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.worklist.FindWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures, not a test: its name keeps it out of the build. Run it with {@code ./mvnw -pl infra -am test
 * -Dtest=ViewsMeasurement -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ViewsMeasurement {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int FIRMS = 5_500;
    /** Facts that are written between questions. */
    private static final int WRITES = 2_000;

    private static final int REBUILDS = Integer.getInteger("rebuilds", 4);
    private static final int FACTS = Integer.getInteger("facts", 200_000);

    @TempDir
    Path directory;

    private final FactCodec codec = new FactCodec(Registers.catalogue());

    @Test
    void measures() {
        List<RecordedFact> all = RandomHistory.of(1, FIRMS, FACTS + WRITES);
        List<RecordedFact> history = all.subList(0, all.size() - WRITES);
        System.out.printf("history: %,d facts of %,d firms%n", history.size(), FIRMS);
        try (SqliteLedger ledger = SqliteLedger.open(directory, InstantSource.system())) {
            long started = System.nanoTime();
            Appended.to(ledger, codec, history);
            System.out.printf("appended in %,d ms%n", millis(started));
            for (int round = 0; round < REBUILDS; round++) {
                rawReadAndDecode(ledger);
                rebuild(ledger, round);
            }
            try (LiveRegistry registry = LiveRegistry.start(ledger, codec, directory.resolve("run"))) {
                registry.await(ledger.head() - 1, Duration.ofMinutes(5));
                past(registry, ledger.head());
                questions(registry);
                afterWrites(registry, ledger, all.subList(history.size(), all.size()));
                past(registry, ledger.head());
            }
            long restarted = System.nanoTime();
            try (LiveRegistry registry = LiveRegistry.start(ledger, codec, directory.resolve("run"))) {
                registry.await(ledger.head() - 1, Duration.ofMinutes(5));
                System.out.printf("start from checkpoint: %,d ms%n", millis(restarted));
                past(registry, ledger.head());
            }
        }
    }

    private void rawReadAndDecode(SqliteLedger ledger) {
        FactReader reader = new FactReader(codec);
        long started = System.nanoTime();
        long count = 0;
        try (LedgerStream stream = ledger.read(0, Long.MAX_VALUE)) {
            while (stream.hasNext()) {
                count += reader.read(stream.next()).position() >= 0 ? 1 : 0;
            }
        }
        rate("raw read and decode, one thread", count, started);
    }

    private void rebuild(SqliteLedger ledger, int round) {
        long started = System.nanoTime();
        try (LiveRegistry registry = LiveRegistry.start(ledger, codec, directory.resolve("rebuild-" + round))) {
            registry.await(ledger.head() - 1, Duration.ofMinutes(5));
            rate("rebuild of all views", ledger.head(), started);
        }
    }

    private static void questions(LiveRegistry registry) {
        LocalDate today = RandomHistory.LAST;
        LocalDate year = today.withDayOfYear(1);
        AtomicInteger next = new AtomicInteger();
        time("dashboard today", registry, views -> dashboard(views, year, today));
        time("dashboard, each a new day", registry, views -> {
            LocalDate on = today.minusDays(1 + next.getAndIncrement() % 600);
            return dashboard(views, on.withDayOfYear(1), on);
        });
        time(
                "  targets",
                registry,
                views -> FindTargets.standings(views, today.minusDays(1 + next.getAndIncrement() % 600)));
        time(
                "  funnel",
                registry,
                views -> FindFunnel.stages(views, null, year, today.minusDays(1 + next.getAndIncrement() % 600)));
        time(
                "  districts",
                registry,
                views -> FindDistricts.counts(views, today.minusDays(1 + next.getAndIncrement() % 600)));
        time("  feed", registry, views -> FindFeed.latest(views, 10, null));
        time("  feed of a past day", registry, views -> FindFeed.latest(views, 10, today.minusDays(400)));
        time(
                "firm list, latest fact",
                registry,
                views -> FindEnterprises.page(views, EnterpriseFilter.all(1, 50), today));
        EnterpriseFilter search = new EnterpriseFilter(
                "firm 12", null, null, Set.of(PoolStatus.IN_POOL), null, null, SortKey.NAME, false, 1, 50);
        time("firm list, search by name", registry, views -> FindEnterprises.page(views, search, today));
        time(
                "work list",
                registry,
                views -> FindWork.page(views, Set.of(PoolStatus.NOMINATED, PoolStatus.ON_NOTICE), null, today, 1, 50));
        time("dashboard today, again", registry, views -> dashboard(views, year, today));
        time("members", registry, views -> FindTargets.members(views, "entities", today, true, 3, 50));
    }

    /** One fact at a time, then the dashboard as soon as the views show it. */
    private void afterWrites(LiveRegistry registry, SqliteLedger ledger, List<RecordedFact> facts) {
        LocalDate today = RandomHistory.LAST;
        double[] millis = new double[facts.size()];
        double[] processor = new double[facts.size()];
        for (int i = 0; i < millis.length; i++) {
            Appended.to(ledger, codec, List.of(facts.get(i)));
            registry.await(ledger.head() - 1, Duration.ofMinutes(1));
            long started = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            registry.ask(Known.NOW, (views, position) -> dashboard(views, today.withDayOfYear(1), today));
            processor[i] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
            millis[i] = nanos(started) / 1e6;
        }
        print("dashboard after each write", millis, processor);
    }

    private static Object dashboard(Views views, LocalDate since, LocalDate on) {
        return List.of(
                FindTargets.standings(views, on),
                FindFunnel.stages(views, null, since, on),
                FindDistricts.counts(views, on),
                FindFeed.latest(views, 10, null));
    }

    private static void past(LiveRegistry registry, long head) {
        for (long position : new long[] {head / 3, head / 3 + 500, head - 1_000}) {
            for (String times : List.of("first", "again")) {
                long started = System.nanoTime();
                registry.ask(
                        Known.at(position),
                        (views, reached) -> FindTargets.members(views, "entities", RandomHistory.LAST, true, 1, 1));
                System.out.printf("number as known at %,d, %s: %.2f ms%n", position, times, nanos(started) / 1e6);
            }
        }
    }

    private interface Ask {
        Object of(Views views);
    }

    private static void time(String what, LiveRegistry registry, Ask ask) {
        int rounds = 1_500;
        double[] millis = new double[rounds];
        double[] processor = new double[rounds];
        for (int i = -500; i < rounds; i++) {
            long started = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            registry.ask(Known.NOW, (views, position) -> ask.of(views));
            if (i >= 0) {
                processor[i] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
                millis[i] = nanos(started) / 1e6;
            }
        }
        print(what, millis, processor);
    }

    /** The time of the processor is that of the asking thread alone: what counts when others use the machine too. */
    private static void print(String what, double[] millis, double[] processor) {
        Arrays.sort(millis);
        Arrays.sort(processor);
        int middle = millis.length / 2;
        int late = millis.length * 99 / 100;
        System.out.printf(
                "%-28s p50 %.2f ms, p99 %.2f ms, max %.2f ms; processor p50 %.2f ms, p99 %.2f ms%n",
                what, millis[middle], millis[late], millis[millis.length - 1], processor[middle], processor[late]);
    }

    private static void rate(String what, long count, long started) {
        long nanos = nanos(started);
        System.out.printf("%s: %,d ms, %,.0f facts/s%n", what, nanos / 1_000_000, count * 1e9 / nanos);
    }

    private static long nanos(long started) {
        return System.nanoTime() - started;
    }

    private static long millis(long started) {
        return nanos(started) / 1_000_000;
    }
}
