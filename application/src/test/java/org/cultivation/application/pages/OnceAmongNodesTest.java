package org.cultivation.application.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.cultivation.application.MongoStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A form is carried out once whichever nodes it comes to. On the server that MONGODB_URI names, or in process. */
@Timeout(60)
class OnceAmongNodesTest {

    private final ConnectionString place = new ConnectionString(MongoStorage.freshUri());
    private final MongoClient client = MongoClients.create(place);
    private final MongoDatabase database = client.getDatabase(Objects.requireNonNull(place.getDatabase()));
    private final OnceAmongNodes one = node();
    private final OnceAmongNodes other = node();
    private final AtomicInteger done = new AtomicInteger();

    private OnceAmongNodes node() {
        return new OnceAmongNodes(database, Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        database.drop();
        client.close();
    }

    private String work() {
        return "answer " + done.incrementAndGet();
    }

    @Test
    void the_second_gets_the_answer_of_the_first() {
        assertThat(one.run("a", this::work)).isEqualTo("answer 1");
        assertThat(other.run("a", this::work)).isEqualTo("answer 1");
        assertThat(other.run("b", this::work)).isEqualTo("answer 2");
    }

    @Test
    void both_at_once_are_one() throws Exception {
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            OnceAmongNodes node = i % 2 == 0 ? one : other;
            calls.add(() -> node.run("c", this::work));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<String> answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo("answer 1");
            }
        }
    }

    @Test
    void what_failed_may_be_tried_again_at_the_other_node() {
        assertThatIllegalStateException()
                .isThrownBy(() -> one.run("d", () -> {
                    throw new IllegalStateException("no");
                }));
        assertThat(other.run("d", this::work)).isEqualTo("answer 1");
    }

    @Test
    void a_form_whose_node_died_in_the_middle_is_free_again() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<String> dead = threads.submit(() -> one.run("e", () -> {
                begun.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return "late";
            }));
            begun.await();
            assertThat(other.run("e", this::work)).isEqualTo("answer 1");
            end.countDown();
            assertThat(dead.get()).isEqualTo("late");
        }
        assertThat(one.run("e", this::work)).isEqualTo("answer 1");
    }
}
