package org.cultivation.infra.ledger.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.infra.ledger.Facts.all;
import static org.cultivation.infra.ledger.Facts.commit;
import static org.cultivation.infra.ledger.Facts.fact;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.Receipt;
import org.cultivation.infra.ledger.StreamConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Three nodes, each a process of its own, append as fast as they can and are paused and killed at random; new ones take
 * their place. {@code -Dnodes.rounds=50} makes it long.
 */
@Timeout(1_800)
class KilledNodesTest {

    private static final int ROUNDS = Integer.getInteger("nodes.rounds", 4);
    private static final int ANSWERS_A_ROUND = 150;

    private final TestDatabase database = TestDatabase.namedOrInProcess();
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private final Semaphore answers = new Semaphore(0);
    private final List<Process> nodes = new ArrayList<>();
    private final Random random = new Random(20261124);

    @AfterEach
    void stop() throws InterruptedException {
        for (Process node : nodes) {
            node.destroyForcibly().waitFor();
        }
        database.close();
    }

    @Test
    void whatever_node_is_killed_or_paused_each_answered_commit_stands_once_and_nothing_is_missing() throws Exception {
        for (int i = 0; i < 3; i++) {
            start();
        }
        for (int round = 0; round < ROUNDS; round++) {
            awaitAnswers();
            Process paused = nodes.get(random.nextInt(nodes.size()));
            signal("STOP", paused);
            awaitAnswers();
            signal("CONT", paused);
            nodes.remove(random.nextInt(nodes.size())).destroyForcibly().waitFor();
            start();
        }
        awaitAnswers();
        for (Process node : nodes) {
            node.destroyForcibly().waitFor();
        }
        check();
    }

    private void awaitAnswers() throws InterruptedException {
        assertThat(answers.tryAcquire(ANSWERS_A_ROUND, 120, TimeUnit.SECONDS)).isTrue();
    }

    private void check() {
        Map<String, Long> standing = new HashMap<>();
        Map<String, Long> lengths = new HashMap<>();
        try (Ledger ledger = database.node(InstantSource.system())) {
            long position = 0;
            for (Entry entry : all(ledger)) {
                assertThat(entry.position()).isEqualTo(position++);
                assertThat(standing.put(entry.id(), entry.position())).isNull();
                assertThat(entry.sequence()).isEqualTo(lengths.getOrDefault(entry.stream(), 0L));
                lengths.merge(entry.stream(), 1L, Long::sum);
            }
        }
        assertThat(standing).containsAllEntriesOf(answered);
        System.out.println(
                answered.size() + " answered facts stand among " + standing.size() + " after " + ROUNDS + " kills");
    }

    private static void signal(String name, Process node) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(node.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private void start() throws IOException {
        Process node = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName(),
                        database.uri()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        nodes.add(node);
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

    /** What a process runs: prints id and position of each fact once its commit is answered. */
    static final class Node {

        private Node() {}

        public static void main(String[] arguments) {
            ConnectionString place = new ConnectionString(arguments[0]);
            MongoClient client = MongoClients.create(place);
            Ledger ledger = MongoLedger.open(
                    client.getDatabase(Objects.requireNonNull(place.getDatabase())), InstantSource.system());
            String name = "n" + ProcessHandle.current().pid();
            Thread.ofPlatform().start(() -> own(ledger, name + "-a"));
            Thread.ofPlatform().start(() -> own(ledger, name + "-b"));
            Thread.ofPlatform().start(() -> race(ledger, name));
        }

        private static void own(Ledger ledger, String stream) {
            for (long sequence = 0; ; sequence += 2) {
                Receipt receipt = ledger.append(commit(stream, sequence, sequence + 1));
                tell("id-" + stream + "-" + sequence, receipt.firstPosition());
                tell("id-" + stream + "-" + (sequence + 1), receipt.lastPosition());
            }
        }

        private static void race(Ledger ledger, String name) {
            for (int i = 0; ; i++) {
                long next = ledger.lastSequence("raced").orElse(-1) + 1;
                String id = name + "-raced-" + i;
                try {
                    tell(id, ledger.append(Commit.of(fact("raced", next, id))).firstPosition());
                } catch (StreamConflict lost) {
                    // Another node was first: the next try reads the stream again.
                    continue;
                }
            }
        }

        private static void tell(String id, long position) {
            System.out.println(id + " " + position + " .");
        }
    }
}
