package org.cultivation.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cultivation.application.RunningRegistry;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seconds for the whole of a city, as clerks bring it in over HTTP, list after list: 5,500 firms with their last
 * business, 300 brands with a mark each and their course through key cultivation, and three years of monthly values,
 * about 310,000 facts in 23 files. Each file is uploaded with its dry run, then written, until the views show it. The
 * files themselves are made before. The peer of the same run appends the same bytes to SQLite, 64 callers at once,
 * without commands, checks or views. On a machine that others use too read the time of the processor: all threads of the
 * process, the caller's included.
 */
class WholeImportBenchmark {

    private static final int ABREAST = 64;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private double checking;
    private double writing;
    private double processor;

    @Test
    void everything(@TempDir Path directory) throws Exception {
        List<WholeCity.ListFile> files = WholeCity.files();
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            long head = registry.head();
            print("list                        rows  upload and dry run s  writing s  rows/s  processor s");
            for (WholeCity.ListFile file : files) {
                take(registry, file);
            }
            long facts = registry.head() - head;
            double total = checking + writing;
            print(
                    "%,d facts in %.1f s (%.1f s upload and dry run, %.1f s writing): %,.0f facts/s; processor %.1f s",
                    facts, total, checking, writing, facts / total, processor);
            raw(registry.bean(Ledger.class), directory.resolve("raw"), total);
        }
    }

    private void take(RunningRegistry registry, WholeCity.ListFile file) {
        long head = registry.head();
        long busy = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        RunningRegistry.Answer checked = registry.send(registry.request(file.account(), file.address())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file.bytes())));
        double upload = seconds(start);
        assertThat(checked.status()).as(checked.raw().body()).isEqualTo(201);
        assertThat(checked.body().get("dryRun").get("good").asInt())
                .as(checked.raw().body())
                .isEqualTo(file.rows());
        String id = checked.body().get("id").asString();
        RunningRegistry.Answer written =
                registry.send(registry.request(file.account(), "/api/imports/" + id + "/write?wait=true")
                        .POST(BodyPublishers.noBody()));
        double total = seconds(start);
        double spent = (PROCESS.getProcessCpuTime() - busy) / 1e9;
        assertThat(written.body().get("state").asString()).isEqualTo("WRITTEN");
        assertThat(registry.head()).isEqualTo(head + file.facts() + 1);
        checking += upload;
        writing += total - upload;
        processor += spent;
        print(
                "%-24s  %6d  %20.2f  %9.2f  %6.0f  %11.2f",
                file.name(), file.rows(), upload, total - upload, file.rows() / total, spent);
    }

    /** The same bytes in the same order, each stream's facts by one caller. */
    private static void raw(Ledger from, Path directory, double total) throws Exception {
        List<List<NewFact>> callers = new ArrayList<>();
        for (int i = 0; i < ABREAST; i++) {
            callers.add(new ArrayList<>());
        }
        try (LedgerStream entries = from.read(0, Long.MAX_VALUE)) {
            while (entries.hasNext()) {
                Entry entry = entries.next();
                Envelope.Parts parts = Envelope.parts(entry.json());
                callers.get(Math.floorMod(entry.stream().hashCode(), ABREAST))
                        .add(new NewFact(
                                entry.stream(),
                                entry.sequence(),
                                entry.type(),
                                entry.id(),
                                parts.body(),
                                parts.metadata()));
            }
        }
        try (SqliteLedger ledger =
                SqliteLedger.open(Files.createDirectories(directory), InstantSource.fixed(Instant.now()))) {
            long start = System.nanoTime();
            long busy = PROCESS.getProcessCpuTime();
            try (ExecutorService threads = Executors.newFixedThreadPool(ABREAST)) {
                callers.forEach(facts -> threads.execute(() -> {
                    for (NewFact fact : facts) {
                        ledger.append(new Commit(List.of(fact)));
                    }
                }));
            }
            double alone = seconds(start);
            assertThat(ledger.head()).isEqualTo(from.head());
            print(
                    "the same bytes appended to SQLite alone: %.1f s, processor %.1f s; the import takes %.1f times as long",
                    alone, (PROCESS.getProcessCpuTime() - busy) / 1e9, total / alone);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
