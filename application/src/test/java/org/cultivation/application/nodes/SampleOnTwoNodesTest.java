package org.cultivation.application.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cultivation.application.MongoStorage;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that start at once on an empty database begin one registry. */
class SampleOnTwoNodesTest {

    @Test
    void one_of_them_fills_the_sample_and_both_serve_it(@TempDir Path first, @TempDir Path second) throws Exception {
        assertThat(streamsBegunTwice(first, second, "--registry.demo=true")).isZero();
    }

    @Test
    void one_of_them_adopts_the_pack(@TempDir Path first, @TempDir Path second) throws Exception {
        assertThat(streamsBegunTwice(first, second, "--registry.demo=false")).isZero();
    }

    /** Facts of the same kind on the same stream at the same value: what both had recorded would be there twice. */
    private static long streamsBegunTwice(Path first, Path second, String demo) throws Exception {
        String uri = MongoStorage.freshUri();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<RunningRegistry> one = () -> new RunningRegistry(first, MongoStorage.property(uri), demo);
            Callable<RunningRegistry> other = () -> new RunningRegistry(second, MongoStorage.property(uri), demo);
            List<Future<RunningRegistry>> started = threads.invokeAll(List.of(one, other));
            try (RunningRegistry a = started.get(0).get();
                    RunningRegistry b = started.get(1).get()) {
                assertThat(a.head()).isEqualTo(b.head()).isPositive();
                assertThat(a.bean(Accounts.class).all())
                        .isEqualTo(b.bean(Accounts.class).all());
                assertThat(b.get("leader", "/api/targets").raw().body())
                        .isEqualTo(a.get("leader", "/api/targets").raw().body());
                return repeated(a);
            }
        }
    }

    private static long repeated(RunningRegistry registry) {
        java.util.Set<String> seen = new java.util.HashSet<>();
        long repeated = 0;
        try (LedgerStream entries = registry.bean(Ledger.class).read(0, Long.MAX_VALUE)) {
            while (entries.hasNext()) {
                var entry = entries.next();
                String what = entry.stream() + " " + entry.type() + " "
                        + new String(
                                org.cultivation.infra.ledger.Envelope.parts(entry.json())
                                        .body(),
                                java.nio.charset.StandardCharsets.UTF_8);
                repeated += seen.add(what) ? 0 : 1;
            }
        }
        return repeated;
    }
}
