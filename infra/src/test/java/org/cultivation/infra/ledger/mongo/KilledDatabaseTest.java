package org.cultivation.infra.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.infra.ledger.Facts.all;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.infra.tlog.TreeCheck;
import org.cultivation.infra.tlog.TreeTail;
import org.cultivation.infra.views.LiveRegistry;
import org.cultivation.infra.views.Snapshot;
import org.cultivation.projections.Known;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes, each a process of its own, write facts of firms while the database's process is killed, or paused for
 * longer than every timeout, at random; nodes are killed as well. Views and tree of a fourth follow all the time. {@code
 * -Ddatabase.rounds=50} makes it long.
 */
@Timeout(3_000)
@EnabledIfEnvironmentVariable(
        named = DatabaseProcess.VARIABLE,
        matches = ".+",
        disabledReason = "MONGODB_START names no server that could be killed; a server in process cannot be")
class KilledDatabaseTest {

    private static final int ROUNDS = Integer.getInteger("database.rounds", 4);
    private static final int ANSWERS_A_ROUND = Integer.getInteger("database.answers", 100);
    private static final int NODES = 3;
    private static final int FIRMS = 400;
    private static final int FACTS = 60_000;
    private static final Duration PAUSE = WritingNode.PATIENCE.plusSeconds(2);
    private static final Duration SOON = Duration.ofMinutes(2);

    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Semaphore answers = new Semaphore(0);
    private final Process[] nodes = new Process[NODES];
    private final Random random = new Random(20261124);
    private final Map<String, Integer> done = new HashMap<>();

    @TempDir
    Path directory;

    private DatabaseProcess server;
    private TestDatabase database;

    @BeforeEach
    void start() throws IOException {
        server = new DatabaseProcess(directory.resolve("server"));
        database = TestDatabase.at(server.uri());
        for (int i = 0; i < NODES; i++) {
            startNode(i);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process node : nodes) {
            node.destroyForcibly().waitFor();
        }
        database.cutOff();
        server.close();
    }

    @Test
    void whatever_becomes_of_the_database_each_answered_fact_stands_once_and_everything_agrees() throws Exception {
        try (MongoLedger ledger = MongoLedger.open(database.connect(), InstantSource.system(), WritingNode.PATIENCE);
                MerkleTree tree = MerkleTree.open(directory.resolve("tree.db"));
                TreeTail treeTail = TreeTail.start(ledger, tree);
                LiveRegistry live = follow(ledger, "live")) {
            awaitAnswers();
            for (int round = 0; round < ROUNDS; round++) {
                disturb(round);
                awaitAnswers();
                System.out.printf("round %d: %,d answered, %s%n", round + 1, answered.size(), done);
            }
            for (Process node : nodes) {
                node.destroyForcibly().waitFor();
            }
            List<Entry> entries = all(ledger);
            check(entries);
            long last = ledger.head() - 1;
            live.await(last, SOON);
            try (LiveRegistry rebuilt = follow(ledger, "rebuilt")) {
                rebuilt.await(last, SOON);
                assertThat(views(live)).isEqualTo(views(rebuilt));
            }
            assertThat(treeTail.await(last + 1, SOON)).isTrue();
            TreeCheck compared = TreeCheck.of(ledger, tree);
            assertThat(compared.holds()).isTrue();
            assertThat(compared.treeSize()).isEqualTo(entries.size());
            System.out.printf(
                    "%,d answered facts stand among %,d after %s; views and tree agree: root %s%n",
                    answered.size(), entries.size(), done, compared.root());
        }
    }

    /** Each thing at least once in the first three rounds, then at random. */
    private void disturb(int round) throws IOException, InterruptedException {
        int what = round < 3 ? round : random.nextInt(5);
        String name = what == 0 || what == 3
                ? "kills of the database"
                : what == 1 ? "pauses of the database" : "kills of a node and the database";
        done.merge(name, 1, Integer::sum);
        if (what == 1) {
            server.signal("STOP");
            // Not a wait for something to happen: the pause has to outlast every timeout.
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            server.signal("CONT");
            return;
        }
        server.kill();
        if (what != 0 && what != 3) {
            int node = random.nextInt(NODES);
            nodes[node].destroyForcibly().waitFor();
            startNode(node);
        }
        server.startAgain();
    }

    private LiveRegistry follow(Ledger ledger, String name) {
        return LiveRegistry.start(ledger, new FactCodec(Registers.catalogue()), directory.resolve(name));
    }

    private static Snapshot views(LiveRegistry registry) {
        assertThat(registry.stopped()).isEmpty();
        return registry.ask(Known.NOW, (views, position) -> Snapshot.of(views)).value();
    }

    private void awaitAnswers() throws InterruptedException {
        answers.drainPermits();
        assertThat(answers.tryAcquire(ANSWERS_A_ROUND, 180, TimeUnit.SECONDS))
                .as("facts are answered again")
                .isTrue();
    }

    private void check(List<Entry> entries) {
        Map<String, Long> standing = new HashMap<>();
        Map<String, Long> lengths = new HashMap<>();
        long position = 0;
        for (Entry entry : entries) {
            assertThat(entry.position()).isEqualTo(position++);
            assertThat(standing.put(entry.id(), entry.position())).isNull();
            assertThat(entry.sequence()).isEqualTo(lengths.getOrDefault(entry.stream(), 0L));
            lengths.merge(entry.stream(), 1L, Long::sum);
        }
        assertThat(standing)
                .as("a server that loses what it confirmed with j: true is not fit for the ledger")
                .containsAllEntriesOf(answered);
    }

    private void startNode(int number) throws IOException {
        Process node = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx192m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingNode.class.getName(),
                        database.uri(),
                        Integer.toString(number),
                        Integer.toString(NODES),
                        Integer.toString(FIRMS),
                        Integer.toString(FACTS)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        nodes[number] = node;
        Thread.ofPlatform().daemon(true).start(() -> listen(node));
    }

    private void listen(Process node) {
        try (BufferedReader lines = node.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                // A last line cut short promises nothing.
                if (words.length == 3 && words[2].equals(".")) {
                    assertThat(answered.put(words[0], Long.valueOf(words[1]))).isNull();
                    answers.release();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
