package org.cultivation.infra.claims;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.cultivation.infra.ledger.mongo.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nodes in processes of their own: one that holds the claim is stopped, goes on too late, and is killed. */
@Timeout(180)
class StoppedNodesTest {

    private final TestDatabase database = TestDatabase.namedOrInProcess();
    private final List<Process> nodes = new ArrayList<>();
    private final BlockingQueue<Write> writes = new LinkedBlockingQueue<>();

    /** What a node tells: its write under a term stood, or the storage refused it. */
    private record Write(long pid, long term, boolean stood) {}

    @AfterEach
    void stop() throws InterruptedException {
        for (Process node : nodes) {
            node.destroyForcibly().waitFor();
        }
        database.close();
    }

    @Test
    void a_claim_moves_within_ten_seconds_and_nothing_of_the_former_holder_stands_afterwards() throws Exception {
        Process one = start();
        assertThat(next().pid()).isEqualTo(one.pid());
        Process other = start();
        signal("STOP", one);
        long stopped = System.nanoTime();
        Write moved = nextOf(other);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - stopped)).isLessThan(10);
        assertThat(moved.term()).isEqualTo(2);
        signal("CONT", one);
        other.destroyForcibly().waitFor();
        long killed = System.nanoTime();
        Write back = nextOf(one);
        while (back.term() == 1) {
            // It was stopped between the look at its claim and the write, or told of a write from before.
            assertThat(back.stood()).isFalse();
            back = nextOf(one);
        }
        assertThat(back.term()).isEqualTo(3);
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - killed)).isLessThan(10);
    }

    private Write next() throws InterruptedException {
        return Objects.requireNonNull(writes.poll(30, TimeUnit.SECONDS), "no node holds the claim");
    }

    private Write nextOf(Process node) throws InterruptedException {
        Write write = next();
        while (write.pid() != node.pid()) {
            write = next();
        }
        return write;
    }

    private static void signal(String name, Process node) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(node.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private Process start() throws IOException {
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
        return node;
    }

    private void listen(Process node) {
        try (BufferedReader lines = node.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words.length == 3 && words[2].equals(".")) {
                    long term = Long.parseLong(words[1]);
                    writes.add(new Write(node.pid(), term, words[0].equals("stood")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a process runs: writes under its term as fast as it can while it holds the claim. */
    static final class Node {

        private Node() {}

        public static void main(String[] arguments) {
            ConnectionString place = new ConnectionString(arguments[0]);
            MongoDatabase database =
                    MongoClients.create(place).getDatabase(Objects.requireNonNull(place.getDatabase()));
            MongoCollection<Document> written = database.getCollection("written");
            Claim claim = new MongoClaims(database).on("work");
            while (true) {
                OptionalLong term = claim.term();
                if (term.isPresent()) {
                    System.out.println(
                            (write(written, term.getAsLong()) ? "stood " : "refused ") + term.getAsLong() + " .");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }

        private static boolean write(MongoCollection<Document> written, long term) {
            if (term == 1 && written.find(eq("_id", "it")).first() == null) {
                written.insertOne(new Document("_id", "it").append("term", term));
                return true;
            }
            return written.updateOne(and(eq("_id", "it"), lte("term", term)), Updates.set("term", term))
                            .getMatchedCount()
                    == 1;
        }
    }
}
