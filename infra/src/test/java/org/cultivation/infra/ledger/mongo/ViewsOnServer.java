package org.cultivation.infra.ledger.mongo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cultivation.infra.copying.LedgerCopy;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.infra.views.LiveRegistry;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;
import org.cultivation.projections.districts.FindDistricts;
import org.cultivation.projections.feed.FindFeed;
import org.cultivation.projections.funnel.FindFunnel;
import org.cultivation.projections.targets.FindTargets;

/** Rebuild, dashboard and past moment over a ledger on a server and over the same facts embedded, by turns. */
final class ViewsOnServer {

    private static final Duration SOON = Duration.ofMinutes(10);
    private static final int REBUILDS = 4;
    private static final int QUESTIONS = 400;

    private final FactCodec codec;
    private final Path directory;

    ViewsOnServer(FactCodec codec, Path directory) {
        this.codec = codec;
        this.directory = directory;
    }

    void compare(MongoLedger server) throws Exception {
        try (Ledger embedded = SqliteLedger.open(directory.resolve("embedded"), InstantSource.system())) {
            new LedgerCopy(server, embedded, copied -> {}).run();
            long facts = embedded.head();
            for (int i = 0; i < REBUILDS; i++) {
                ServerBenchmark.Took onServer = rebuild(server, "server-" + i);
                tell("rebuild of all views", onServer, rebuild(embedded, "embedded-" + i));
            }
            try (LiveRegistry onServer = start(server, "server-live");
                    LiveRegistry inside = start(embedded, "embedded-live")) {
                onServer.await(facts - 1, SOON);
                inside.await(facts - 1, SOON);
                for (int i = 0; i < 3; i++) {
                    tell("log's end", median(day -> server.head()), median(day -> embedded.head()));
                    tell("dashboard", median(day -> ask(onServer, day)), median(day -> ask(inside, day)));
                }
                for (long position : new long[] {facts / 3, facts / 2, facts - 1_000}) {
                    tell("past moment, first visit", past(onServer, position), past(inside, position));
                    tell("past moment, again", past(onServer, position), past(inside, position));
                }
            }
        }
    }

    private static void tell(String what, ServerBenchmark.Took server, ServerBenchmark.Took embedded) {
        System.out.printf(
                "%-26s server %.3f s, embedded %.3f s: %.2f times; processor %.3f s to %.3f s%n",
                what,
                server.wall(),
                embedded.wall(),
                server.wall() / embedded.wall(),
                server.processor(),
                embedded.processor());
    }

    private LiveRegistry start(Ledger ledger, String name) {
        return LiveRegistry.start(ledger, codec, directory.resolve(name));
    }

    private ServerBenchmark.Took rebuild(Ledger ledger, String name) throws Exception {
        List<LiveRegistry> started = new ArrayList<>();
        ServerBenchmark.Took took = ServerBenchmark.Took.by(() -> {
            LiveRegistry registry = start(ledger, name);
            started.add(registry);
            registry.await(ledger.head() - 1, SOON);
        });
        started.forEach(LiveRegistry::close);
        return took;
    }

    private static ServerBenchmark.Took past(LiveRegistry registry, long position) throws Exception {
        return ServerBenchmark.Took.by(() -> registry.ask(
                Known.at(position),
                (views, reached) -> FindTargets.members(views, "entities", RandomHistory.LAST, true, 1, 1)));
    }

    /** Of another day each time, so that nothing is remembered. */
    private static Object ask(LiveRegistry registry, LocalDate on) {
        return registry.ask(Known.NOW, (views, position) -> dashboard(views, on));
    }

    private interface Question {
        Object of(LocalDate day);
    }

    private static void tell(String what, double server, double embedded) {
        System.out.printf(
                "%-26s server p50 %.2f ms, embedded p50 %.2f ms: %.2f times%n",
                what, server, embedded, server / embedded);
    }

    /** In milliseconds, by the clock. */
    private static double median(Question question) {
        double[] millis = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            long started = System.nanoTime();
            question.of(RandomHistory.LAST.minusDays(i));
            millis[i] = (System.nanoTime() - started) / 1e6;
        }
        Arrays.sort(millis);
        return millis[QUESTIONS / 2];
    }

    private static Object dashboard(Views views, LocalDate on) {
        return List.of(
                FindTargets.standings(views, on),
                FindFunnel.stages(views, null, on.withDayOfYear(1), on),
                FindDistricts.counts(views, on),
                FindFeed.latest(views, 10, null));
    }
}
