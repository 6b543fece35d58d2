package org.cultivation.infra.ledger.mongo;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cultivation.infra.ledger.Facts.all;
import static org.cultivation.infra.ledger.Facts.commit;
import static org.cultivation.infra.ledger.Facts.fact;
import static org.cultivation.infra.ledger.Facts.requested;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.LongStream;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Receipt;
import org.cultivation.infra.ledger.SetClock;
import org.cultivation.infra.ledger.Snapshot;
import org.cultivation.infra.ledger.StreamConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What several nodes on one database must do, on top of what each must. */
@Timeout(120)
abstract class NodesContract {

    private static final Instant START = Instant.parse("2026-11-24T08:00:00.123456Z");
    private static final int WRITERS = 6;
    /** Less on a slow server: {@code -Dnodes.each=8}. */
    private static final int EACH = Integer.getInteger("nodes.each", 40);

    private final SetClock clock = new SetClock(START);
    private final TestDatabase database;
    private final List<MongoLedger> nodes;

    NodesContract(TestDatabase database) {
        this.database = database;
        this.nodes = List.of(database.node(clock), database.node(clock), database.node(clock));
    }

    @AfterEach
    void close() {
        nodes.forEach(MongoLedger::close);
        database.close();
    }

    @Test
    void what_one_node_answered_every_node_sees_at_once() {
        for (int i = 0; i < 30; i++) {
            MongoLedger writer = nodes.get(i % 3);
            MongoLedger reader = nodes.get((i + 1) % 3);
            Receipt receipt = writer.append(Commit.of(fact("s", i, "id" + i)));
            assertThat(receipt.firstPosition()).isEqualTo(i);
            assertThat(reader.head()).isEqualTo(i + 1);
            assertThat(reader.find("id" + i)).isPresent();
            assertThat(reader.lastSequence("s")).hasValue(i);
            assertThat(reader.read(i, i + 1).next().sequence()).isEqualTo(i);
        }
    }

    @Test
    void writers_on_all_nodes_leave_no_gap_and_each_is_answered_truly() throws Exception {
        Map<String, Long> answered = new ConcurrentHashMap<>();
        onAllNodes((node, writer) -> () -> {
            for (int i = 0; i < EACH; i++) {
                String stream = "w" + writer;
                Receipt receipt = node.append(commit(stream, i * 2L, i * 2L + 1));
                answered.put(stream + "#" + i * 2L, receipt.firstPosition());
                answered.put(stream + "#" + (i * 2L + 1), receipt.lastPosition());
            }
            return null;
        });
        List<Entry> entries = all(nodes.getFirst());
        assertThat(entries).extracting(Entry::position).containsExactlyElementsOf(positions(entries.size()));
        Map<String, Long> stored = new ConcurrentHashMap<>();
        entries.forEach(entry -> stored.put(entry.stream() + "#" + entry.sequence(), entry.position()));
        assertThat(stored).isEqualTo(answered).hasSize(2 * EACH * WRITERS * 3);
        assertThat(all(nodes.get(1))).isEqualTo(entries);
        assertThat(all(nodes.get(2))).isEqualTo(entries);
    }

    @Test
    void exactly_one_of_those_who_race_on_several_nodes_gets_a_place() throws Exception {
        Map<Long, String> winners = new ConcurrentHashMap<>();
        onAllNodes((node, writer) -> () -> {
            for (long sequence = 0; sequence < EACH; sequence++) {
                String id = writer + "-" + sequence;
                try {
                    node.append(Commit.of(fact("raced", sequence, id), fact("own" + writer, sequence)));
                    assertThat(winners.put(sequence, id)).isNull();
                } catch (StreamConflict lost) {
                    assertThat(lost.offending().stream()).isEqualTo("raced");
                    assertThat(lost.offending().sequence()).isEqualTo(sequence);
                }
            }
            return null;
        });
        List<Entry> entries = all(nodes.get(2));
        assertThat(entries)
                .hasSize(2 * EACH)
                .extracting(Entry::position)
                .containsExactlyElementsOf(positions(2 * EACH));
        assertThat(entries.stream().filter(entry -> entry.stream().equals("raced")))
                .allSatisfy(entry -> assertThat(entry.id()).isEqualTo(winners.get(entry.sequence())));
    }

    @Test
    void tails_of_all_nodes_see_the_same_order_while_it_grows() throws Exception {
        int expected = WRITERS * EACH * 3;
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<List<Entry>>> tails = new ArrayList<>();
            nodes.forEach(node -> tails.add(readers.submit(() -> tail(node, expected))));
            onAllNodes((node, writer) -> () -> {
                for (int i = 0; i < EACH; i++) {
                    node.append(commit("w" + writer, i));
                }
                return null;
            });
            List<Entry> finally_ = all(nodes.getFirst());
            for (Future<List<Entry>> tail : tails) {
                assertThat(tail.get(30, SECONDS)).isEqualTo(finally_);
            }
        }
    }

    private static List<Entry> tail(MongoLedger node, int expected) throws InterruptedException {
        List<Entry> seen = new ArrayList<>();
        LinkedBlockingQueue<Long> heads = new LinkedBlockingQueue<>();
        try (var ignored = node.onAppend(heads::add)) {
            heads.add(0L);
            while (seen.size() < expected) {
                assertThat(heads.poll(20, SECONDS)).isNotNull();
                try (var stream = node.read(seen.size(), Long.MAX_VALUE)) {
                    stream.forEachRemaining(seen::add);
                }
            }
        }
        return seen;
    }

    @Test
    void a_tail_is_woken_for_another_nodes_fact_within_some_fifty_milliseconds() throws Exception {
        LinkedBlockingQueue<Long> heads = new LinkedBlockingQueue<>();
        List<Long> waits = new ArrayList<>();
        try (var ignored = nodes.get(1).onAppend(heads::add)) {
            for (int i = 0; i < 41; i++) {
                nodes.get(0).append(commit("s", i));
                long answered = System.nanoTime();
                assertThat(heads.poll(10, SECONDS)).isEqualTo(i + 1);
                waits.add(System.nanoTime() - answered);
            }
        }
        // The median: single waits are at the mercy of whatever else the machine does.
        long median = waits.stream().sorted().toList().get(20);
        assertThat(MILLISECONDS.convert(median, java.util.concurrent.TimeUnit.NANOSECONDS))
                .isLessThanOrEqualTo(50);
    }

    @Test
    void recorded_time_never_decreases_whatever_the_nodes_clocks_show() {
        try (MongoLedger behind = database.node(new SetClock(START.minusSeconds(3_600)));
                MongoLedger ahead = database.node(new SetClock(START.plusSeconds(60)))) {
            nodes.getFirst().append(commit("s", 0));
            behind.append(commit("s", 1));
            ahead.append(commit("s", 2));
            behind.append(commit("s", 3));
            nodes.getFirst().append(commit("s", 4));
        }
        assertThat(all(nodes.getFirst()))
                .extracting(Entry::recordedAt)
                .containsExactly(START, START, START.plusSeconds(60), START.plusSeconds(60), START.plusSeconds(60));
    }

    @Test
    void a_node_that_was_away_for_long_writes_after_the_others() {
        for (int i = 0; i < 50; i++) {
            nodes.getFirst().append(commit("s", i));
        }
        assertThat(nodes.get(1).append(commit("t", 0)).firstPosition()).isEqualTo(50);
        assertThatThrownBy(() -> nodes.get(2).append(commit("s", 49))).isInstanceOf(StreamConflict.class);
    }

    @Test
    void requests_and_snapshots_are_found_from_any_node() {
        nodes.get(0).append(Commit.of(requested("s", 0, "one", "key")));
        nodes.get(1).append(Commit.of(requested("t", 0, "two", "key")));
        assertThat(nodes.get(2).findRequest("key")).extracting(Entry::id).containsExactly("one", "two");
        nodes.get(1).storeSnapshot(new Snapshot("s", 3, "state/1", START, new byte[] {3}));
        nodes.get(0).storeSnapshot(new Snapshot("s", 2, "state/1", START, new byte[] {2}));
        assertThat(nodes.get(2).latestSnapshot("s"))
                .get()
                .extracting(Snapshot::sequence)
                .isEqualTo(3L);
    }

    private interface Work {
        Callable<Void> of(MongoLedger node, int writer);
    }

    private void onAllNodes(Work work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(WRITERS * nodes.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS * nodes.size())) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS * nodes.size(); i++) {
                Callable<Void> one = work.of(nodes.get(i % nodes.size()), i);
                running.add(pool.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            for (Future<Void> one : running) {
                one.get(100, SECONDS);
            }
        }
    }

    private static List<Long> positions(int count) {
        return LongStream.range(0, count).boxed().toList();
    }
}
