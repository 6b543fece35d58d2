package org.cultivation.infra.ledger.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.bson.codecs.configuration.CodecRegistries;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.Receipt;
import org.cultivation.infra.views.FactReader;
import org.cultivation.projections.RecordedFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures, not a test: the ledger against the bare driver in one run on one server, the one that MONGODB_URI names or one
 * in process; see docs/benchmarks.md. {@code -Dfacts=20000 -Drounds=3}.
 */
class ServerBenchmark {

    private static final int FACTS = Integer.getInteger("facts", 20_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    /** Commits that wait at the same time, as many as go into one insert. */
    private static final int WAITING = 500;

    private static final byte[] METADATA = "{\"trace\":\"benchmark\"}".getBytes(UTF_8);
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final FactCodec codec = new FactCodec(Registers.catalogue());

    @TempDir
    Path directory;

    /** Wall and processor time of this process, in seconds. */
    record Took(double wall, double processor) {

        interface Work {
            void run() throws Exception;
        }

        static Took by(Work work) throws Exception {
            long processor = SYSTEM.getProcessCpuTime();
            long wall = System.nanoTime();
            work.run();
            return new Took((System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - processor) / 1e9);
        }
    }

    @Test
    void measures() throws Exception {
        List<Commit> commits = RandomHistory.of(1, Math.max(50, FACTS / 40), FACTS).stream()
                .map(this::commit)
                .toList();
        System.out.printf("%,d facts, a commit each; load %.1f%n", commits.size(), SYSTEM.getSystemLoadAverage());
        for (int round = 0; round < ROUNDS; round++) {
            try (TestDatabase written = TestDatabase.namedOrInProcess();
                    TestDatabase raw = TestDatabase.namedOrInProcess()) {
                Inserts inserts = new Inserts();
                try (MongoClient client = client(written, inserts);
                        MongoLedger ledger =
                                MongoLedger.open(client.getDatabase(name(written)), InstantSource.system())) {
                    inserts.sizes.clear();
                    Took append = Took.by(() -> append(ledger, commits));
                    Took bare = bareInserts(written, raw, List.copyOf(inserts.sizes));
                    tell("append", commits.size(), append, bare, inserts.sizes.size() + " inserts");
                    for (int reading = 0; reading < 2; reading++) {
                        Took read = Took.by(() -> read(ledger));
                        tell("read and decode", commits.size(), read, Took.by(() -> scan(written)), "");
                    }
                    if (round == ROUNDS - 1) {
                        new ViewsOnServer(codec, directory).compare(ledger);
                    }
                }
            }
        }
        for (int nodes = 1; nodes <= 3; nodes++) {
            try (TestDatabase database = TestDatabase.namedOrInProcess()) {
                NodesAtWork.measure(database, nodes);
            }
        }
    }

    private static void tell(String what, int facts, Took ours, Took bare, String more) {
        System.out.printf(
                "%-16s %,8.0f facts/s, bare driver %,8.0f: ratio %.2f (processor %.2f s to %.2f s: %.2f) %s; load %.1f%n",
                what,
                facts / ours.wall,
                facts / bare.wall,
                bare.wall / ours.wall,
                ours.processor,
                bare.processor,
                bare.processor / ours.processor,
                more,
                SYSTEM.getSystemLoadAverage());
    }

    private Commit commit(RecordedFact fact) {
        return Commit.of(new NewFact(
                fact.stream(),
                fact.sequence(),
                codec.catalogue().typeOf(fact.fact()).toString(),
                "fact-" + fact.position(),
                codec.encode(fact.fact()),
                METADATA));
    }

    private static void append(MongoLedger ledger, List<Commit> commits) throws InterruptedException {
        Semaphore room = new Semaphore(WAITING);
        List<CompletableFuture<Receipt>> receipts = new ArrayList<>(commits.size());
        for (Commit commit : commits) {
            room.acquire();
            receipts.add(ledger.appendLater(commit).whenComplete((answer, failure) -> room.release()));
        }
        receipts.forEach(CompletableFuture::join);
    }

    /** The same documents in the same batches with the same indexes, encoding and write concern. */
    private static Took bareInserts(TestDatabase written, TestDatabase raw, List<Integer> sizes) throws Exception {
        Deployment.prepare(raw.connect());
        MongoCollection<StoredCommit> target = commits(raw);
        List<StoredCommit> documents =
                commits(written).find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
        return Took.by(() -> {
            int from = 0;
            for (int size : sizes) {
                target.insertMany(documents.subList(from, from + size), new InsertManyOptions().ordered(true));
                from += size;
            }
        });
    }

    private static MongoCollection<StoredCommit> commits(TestDatabase database) {
        MongoDatabase durable = CommitLog.durable(database.connect());
        return durable.getCollection(CommitLog.COLLECTION, StoredCommit.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new StoredCommitCodec()), durable.getCodecRegistry()));
    }

    private void read(MongoLedger ledger) {
        FactReader reader = new FactReader(codec);
        try (LedgerStream stream = ledger.read(0, Long.MAX_VALUE)) {
            stream.forEachRemaining(reader::read);
        }
    }

    /** One cursor over everything, the same decoding. */
    private void scan(TestDatabase written) {
        FactReader reader = new FactReader(codec);
        try (MongoCursor<StoredCommit> all =
                commits(written).find().sort(Sorts.ascending("_id")).cursor()) {
            while (all.hasNext()) {
                for (Entry entry : all.next().entries()) {
                    reader.read(entry);
                }
            }
        }
    }

    private static MongoClient client(TestDatabase database, CommandListener listener) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(database.uri()))
                .addCommandListener(listener)
                .build());
    }

    private static String name(TestDatabase database) {
        return Objects.requireNonNull(new ConnectionString(database.uri()).getDatabase());
    }

    /** How many documents each insert into the ledger had. */
    private static final class Inserts implements CommandListener {

        final List<Integer> sizes = new ArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("insert")
                    && event.getCommand().getString("insert").getValue().equals(CommitLog.COLLECTION)) {
                sizes.add(event.getCommand().getArray("documents").size());
            }
        }
    }
}
