package org.cultivation.infra.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cultivation.infra.ledger.mongo.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One holder at a time, whatever becomes of it. Each node has a clock of its own, which the tests move. */
@Timeout(60)
abstract class MongoClaimsContract {

    private static final Duration LEASE = Duration.ofSeconds(5);

    private final TestDatabase database;

    MongoClaimsContract(TestDatabase database) {
        this.database = database;
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** A node and its clock. */
    private final class Node {
        private long nanos;
        private final MongoDatabase connection = database.connect();
        private final MongoClaims claims = new MongoClaims(connection, LEASE, () -> nanos);
        private final Claim claim = claims.on("work");

        private Node(long begin) {
            nanos = begin;
        }

        private void after(double seconds) {
            nanos += (long) (seconds * 1e9);
        }

        private void beatAfter(double seconds) {
            after(seconds);
            claims.beat();
        }
    }

    @Test
    void the_first_holds_it_and_keeps_it_while_it_beats() {
        Node one = new Node(0);
        Node other = new Node(1_000_000_000_000L);
        for (int second = 0; second < 30; second++) {
            one.beatAfter(1);
            other.beatAfter(1);
            assertThat(one.claim.term()).hasValue(1);
            assertThat(other.claim.isHeld()).isFalse();
        }
    }

    @Test
    void it_moves_within_ten_seconds_when_the_holder_is_silent() {
        Node dead = new Node(0);
        Node other = new Node(-77);
        assertThat(dead.claim.isHeld()).isTrue();
        int seconds = 0;
        while (!other.claim.isHeld()) {
            other.beatAfter(1);
            seconds++;
        }
        assertThat(seconds).isBetween(6, 9);
        assertThat(other.claim.term()).hasValue(2);
    }

    @Test
    void a_holder_that_was_stopped_longer_than_its_lease_knows_before_it_asks() {
        Node stopped = new Node(0);
        Node other = new Node(0);
        stopped.after(4.9);
        assertThat(stopped.claim.isHeld()).isTrue();
        stopped.after(0.2);
        assertThat(stopped.claim.isHeld()).as("nobody has taken it yet").isFalse();
        for (int second = 0; second < 8; second++) {
            other.beatAfter(1);
        }
        assertThat(other.claim.term()).hasValue(2);
        stopped.claims.beat();
        assertThat(stopped.claim.isHeld()).isFalse();
        assertThat(other.claim.term()).hasValue(2);
    }

    @Test
    void a_holder_that_was_late_but_not_replaced_goes_on_under_its_term() {
        Node late = new Node(0);
        late.after(20);
        assertThat(late.claim.isHeld()).isFalse();
        late.claims.beat();
        assertThat(late.claim.term()).hasValue(1);
    }

    @Test
    void what_is_given_up_is_free_at_once_under_a_larger_term() {
        Node one = new Node(0);
        Node other = new Node(0);
        one.claims.close();
        assertThat(one.claim.isHeld()).isFalse();
        other.claims.beat();
        assertThat(other.claim.term()).hasValue(2);
    }

    @Test
    void one_of_many_that_want_it_at_once_gets_it() throws Exception {
        List<Node> nodes = new ArrayList<>();
        new Node(0).claim.close();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Node>> starts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                starts.add(() -> new Node(0));
            }
            for (Future<Node> node : threads.invokeAll(starts)) {
                nodes.add(node.get());
            }
        }
        assertThat(nodes).filteredOn(node -> node.claim.isHeld()).hasSize(1);
    }

    @Test
    void a_holder_cut_off_from_the_database_does_not_trust_its_holding_for_longer_than_a_lease() {
        Node one = new Node(0);
        database.cutOff();
        one.beatAfter(3);
        assertThat(one.claim.isHeld()).isTrue();
        one.beatAfter(3);
        assertThat(one.claim.isHeld()).isFalse();
    }
}
