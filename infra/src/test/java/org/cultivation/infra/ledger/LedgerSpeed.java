package org.cultivation.infra.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.cultivation.infra.facts.CanonicalJson;
import org.cultivation.infra.facts.Decoded;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures, by hand: {@code LedgerSpeed DIRECTORY [SECONDS]}. Prints appends per second with 1, 16 and 64 callers, facts
 * per second in large commits, and facts read, decoded and encoded per second.
 */
final class LedgerSpeed {

    private static final byte[] METADATA = "{\"traceId\":\"5b1f5d4e-6b0f-4a7e-9c55-0d2f3f6a1b2c\"}".getBytes(UTF_8);

    private final Path directory;
    private final long nanos;
    private final byte[] body;
    private final IdentifierFactory ids = IdentifierFactory.getInstance();
    private final FactCodec codec = new FactCodec(Registers.catalogue());

    private LedgerSpeed(Path directory, long seconds) throws IOException {
        this.directory = directory;
        this.nanos = seconds * 1_000_000_000L;
        Path sample = Path.of("infra/src/test/resources/samples/enterprise.first-review-passed-1.json");
        this.body = CanonicalJson.of(new JsonMapper().readTree(Files.readAllBytes(sample)));
    }

    public static void main(String[] arguments) throws Exception {
        long seconds = arguments.length > 1 ? Long.parseLong(arguments[1]) : 5;
        new LedgerSpeed(Path.of(arguments[0]), seconds).run();
    }

    private void run() throws Exception {
        try (Ledger ledger = SqliteLedger.open(directory, InstantSource.system())) {
            appends(ledger, 16, 2);
            for (int round = 0; round < 2; round++) {
                for (int callers : new int[] {1, 16, 64}) {
                    appends(ledger, callers, 1);
                }
            }
            appends(ledger, 1, 1_000);
            for (int round = 0; round < 4; round++) {
                reads(ledger);
                encodes();
            }
            long head = ledger.head();
            System.out.printf("%d bytes per fact%n", Files.size(directory.resolve("ledger.db")) / head);
        }
    }

    private void appends(Ledger ledger, int callers, int facts) throws InterruptedException {
        AtomicLong done = new AtomicLong();
        long[][] waits = new long[callers][];
        CountDownLatch ended = new CountDownLatch(callers);
        long begin = System.nanoTime();
        for (int caller = 0; caller < callers; caller++) {
            int number = caller;
            Thread.ofPlatform().start(() -> {
                waits[number] = append(ledger, begin, number, facts, done);
                ended.countDown();
            });
        }
        ended.await();
        double seconds = (System.nanoTime() - begin) / 1e9;
        long[] sorted =
                Arrays.stream(waits).flatMapToLong(Arrays::stream).sorted().toArray();
        System.out.printf(
                "%2d callers, %4d facts each time: %,9.0f facts/s, p50 %.2f ms, p99 %.2f ms%n",
                callers,
                facts,
                done.get() / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
    }

    private long[] append(Ledger ledger, long begin, int caller, int facts, AtomicLong done) {
        String stream = begin + "-" + caller;
        long[] waits = new long[1 << 20];
        int count = 0;
        for (long sequence = 0; System.nanoTime() - begin < nanos && count < waits.length; sequence += facts) {
            long first = sequence;
            long from = System.nanoTime();
            List<NewFact> commit = IntStream.range(0, facts)
                    .mapToObj(i -> new NewFact(
                            stream,
                            first + i,
                            "enterprise.first-review-passed/1",
                            ids.generateIdentifier(),
                            body,
                            METADATA))
                    .toList();
            ledger.append(new Commit(commit));
            waits[count++] = System.nanoTime() - from;
            done.addAndGet(facts);
        }
        return Arrays.copyOf(waits, count);
    }

    private void encodes() {
        Decoded.Known known = (Decoded.Known) codec.decode("enterprise.first-review-passed/1", body);
        int count = 200_000;
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            if (codec.encode(known.fact()).length != body.length) {
                throw new IllegalStateException("written differently");
            }
        }
        System.out.printf("encoded %,.0f facts/s%n", count * 1e9 / (System.nanoTime() - begin));
    }

    private void reads(Ledger ledger) {
        long head = Math.min(300_000, ledger.head());
        long begin = System.nanoTime();
        long bytes = 0;
        try (LedgerStream stream = ledger.read(0, head)) {
            while (stream.hasNext()) {
                bytes += stream.next().json().length;
            }
        }
        long middle = System.nanoTime();
        long known = 0;
        try (LedgerStream stream = ledger.read(0, head)) {
            while (stream.hasNext()) {
                Entry entry = stream.next();
                known +=
                        codec.decode(entry.type(), entry.json(), Envelope.BODY_OFFSET) instanceof Decoded.Known ? 1 : 0;
            }
        }
        long end = System.nanoTime();
        System.out.printf(
                "read %,.0f facts/s (%d bytes each); read and decoded %,.0f facts/s%n",
                head * 1e9 / (middle - begin), bytes / head, known * 1e9 / (end - middle));
    }
}
