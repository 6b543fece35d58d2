package org.cultivation.infra.ledger;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cultivation.infra.ledger.Facts.all;
import static org.cultivation.infra.ledger.Facts.commit;
import static org.cultivation.infra.ledger.Facts.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.cultivation.infra.ledger.Ledger.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every ledger must do under load, on top of {@link LedgerContract}. */
@Timeout(60)
public abstract class ConcurrentLedgerContract extends LedgerContract {

    private static final int WRITERS = 16;
    /** Less on a slow server: {@code -Dcontract.each=15}. */
    private static final int EACH = Integer.getInteger("contract.each", 100);

    @Test
    void many_writers_leave_no_gap_and_lose_nothing() throws Exception {
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        inParallel(WRITERS, writer -> () -> {
            for (int i = 0; i < EACH; i++) {
                Receipt receipt = ledger.append(commit("w" + writer, i * 2L, i * 2L + 1));
                acknowledged.put("w" + writer + "#" + i * 2L, receipt.firstPosition());
                acknowledged.put("w" + writer + "#" + (i * 2L + 1), receipt.lastPosition());
            }
            return null;
        });
        List<Entry> entries = all(ledger);
        assertThat(entries)
                .extracting(Entry::position)
                .containsExactlyElementsOf(
                        LongStream.range(0, 2L * WRITERS * EACH).boxed().toList());
        Map<String, Long> stored = new ConcurrentHashMap<>();
        entries.forEach(entry -> stored.put(entry.stream() + "#" + entry.sequence(), entry.position()));
        assertThat(stored).isEqualTo(acknowledged);
    }

    @Test
    void tails_see_the_final_order_while_it_grows() throws Exception {
        long expected = (long) WRITERS * EACH;
        List<Future<List<Entry>>> tails = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            IntStream.range(0, 3).forEach(i -> tails.add(readers.submit(() -> tail(expected))));
            inParallel(WRITERS, writer -> () -> {
                for (int i = 0; i < EACH; i++) {
                    ledger.append(commit("w" + writer, i));
                }
                return null;
            });
            List<Entry> finally_ = all(ledger);
            for (Future<List<Entry>> tail : tails) {
                assertThat(tail.get(30, SECONDS)).isEqualTo(finally_);
            }
        }
    }

    /** Reads on from where it stands whenever it is woken. */
    private List<Entry> tail(long expected) throws InterruptedException {
        List<Entry> seen = new ArrayList<>();
        Semaphore woken = new Semaphore(1);
        try (Subscription ignored = ledger.onAppend(head -> woken.release())) {
            while (seen.size() < expected && woken.tryAcquire(5, SECONDS)) {
                try (LedgerStream stream = ledger.read(seen.size(), Long.MAX_VALUE)) {
                    stream.forEachRemaining(seen::add);
                }
            }
        }
        return seen;
    }

    @Test
    void what_a_tail_is_told_of_can_be_read_at_once() throws Exception {
        LinkedBlockingQueue<Long> heads = new LinkedBlockingQueue<>();
        try (Subscription ignored = ledger.onAppend(heads::add)) {
            for (int i = 0; i < 20; i++) {
                long position = ledger.append(commit("s", i)).firstPosition();
                long head = heads.poll(10, SECONDS);
                assertThat(head).isEqualTo(position + 1);
                assertThat(ledger.read(position, head).next().sequence()).isEqualTo(i);
            }
        }
    }

    @Test
    void a_closed_subscription_is_not_called() {
        AtomicBoolean called = new AtomicBoolean();
        ledger.onAppend(head -> called.set(true)).close();
        ledger.append(commit("s", 0));
        ledger.append(commit("s", 1));
        assertThat(called).isFalse();
    }

    @Test
    void exactly_one_of_those_who_race_for_a_place_gets_it() throws Exception {
        Map<Long, Integer> winners = new ConcurrentHashMap<>();
        inParallel(WRITERS, writer -> () -> {
            for (long sequence = 0; sequence < EACH; sequence++) {
                try {
                    ledger.append(Commit.of(fact("raced", sequence, writer + "-" + sequence)));
                    assertThat(winners.put(sequence, writer)).isNull();
                } catch (StreamConflict lost) {
                    assertThat(lost.offending().sequence()).isEqualTo(sequence);
                }
            }
            return null;
        });
        assertThat(winners).hasSize(EACH);
        assertThat(all(ledger))
                .hasSize(EACH)
                .allSatisfy(entry ->
                        assertThat(entry.id()).isEqualTo(winners.get(entry.sequence()) + "-" + entry.sequence()));
    }

    @Test
    void a_conflict_in_a_group_fails_alone() {
        List<CompletableFuture<Receipt>> sound = new ArrayList<>();
        List<CompletableFuture<Receipt>> conflicting = new ArrayList<>();
        ledger.append(commit("taken", 0));
        for (int i = 0; i < 300; i++) {
            sound.add(ledger.appendLater(commit("s" + i, 0, 1)));
            conflicting.add(
                    ledger.appendLater(Commit.of(fact("c" + i, 0), fact("taken", 0, "again" + i), fact("c" + i, 1))));
            conflicting.add(ledger.appendLater(Commit.of(fact("taken", 0, "more" + i))));
        }
        List<Receipt> receipts = sound.stream().map(CompletableFuture::join).toList();
        assertThat(receipts)
                .extracting(Receipt::firstPosition)
                .containsExactlyElementsOf(
                        LongStream.range(0, 300).map(i -> 1 + 2 * i).boxed().toList());
        assertThat(conflicting)
                .allSatisfy(refused -> assertThatThrownBy(refused::join)
                        .isInstanceOf(CompletionException.class)
                        .cause()
                        .isInstanceOfSatisfying(
                                StreamConflict.class,
                                conflict -> assertThat(conflict.offending().stream())
                                        .isEqualTo("taken")));
        assertThat(all(ledger)).hasSize(601).noneMatch(entry -> entry.stream().startsWith("c"));
    }

    @Test
    void commits_of_one_thread_keep_the_order_of_its_calls() {
        List<CompletableFuture<Receipt>> later = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            later.add(ledger.appendLater(commit("s", i)));
        }
        assertThat(later.stream().map(CompletableFuture::join).map(Receipt::firstPosition))
                .containsExactlyElementsOf(LongStream.range(0, 500).boxed().toList());
    }

    @Test
    void what_follows_an_append_may_append_itself() throws Exception {
        CompletableFuture<Receipt> second =
                ledger.appendLater(commit("s", 0)).thenApply(receipt -> ledger.append(commit("s", 1)));
        assertThat(second.get(20, SECONDS).firstPosition()).isEqualTo(1);
        assertThat(ledger.head()).isEqualTo(2);
    }

    @Test
    void a_crash_under_load_keeps_every_acknowledged_commit_whole() throws Exception {
        List<Receipt> acknowledged = java.util.Collections.synchronizedList(new ArrayList<>());
        Ledger running = ledger;
        CountDownLatch enough = new CountDownLatch(200);
        AtomicBoolean stop = new AtomicBoolean();
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            for (int w = 0; w < 4; w++) {
                String stream = "w" + w;
                Future<?> unused = writers.submit(() -> appendUntil(running, stream, stop, acknowledged, enough));
            }
            assertThat(enough.await(30, SECONDS)).isTrue();
            List<Receipt> before = List.copyOf(acknowledged);
            ledger = reopenAfterCrash(running, clock);
            stop.set(true);
            long promised =
                    before.stream().mapToLong(Receipt::lastPosition).max().orElseThrow();
            List<Entry> entries = all(ledger);
            assertThat(entries).hasSizeGreaterThan((int) promised);
            for (int i = 0; i < entries.size(); i += 2) {
                assertThat(entries.get(i).position()).isEqualTo(i);
                assertThat(entries.get(i + 1).stream()).isEqualTo(entries.get(i).stream());
                assertThat(entries.get(i + 1).sequence())
                        .isEqualTo(entries.get(i).sequence() + 1);
            }
        }
    }

    private static void appendUntil(
            Ledger running, String stream, AtomicBoolean stop, List<Receipt> acknowledged, CountDownLatch enough) {
        try {
            for (long i = 0; !stop.get(); i += 2) {
                acknowledged.add(running.append(commit(stream, i, i + 1)));
                enough.countDown();
            }
        } catch (LedgerUnavailable crashed) {
            assertThat(acknowledged).isNotEmpty();
        }
    }

    private interface Work {
        Callable<Void> of(int writer);
    }

    private static void inParallel(int threads, Work work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<Void> one = work.of(i);
                running.add(pool.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            start.countDown();
            for (Future<Void> one : running) {
                one.get(50, SECONDS);
            }
        }
    }
}
