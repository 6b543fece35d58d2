package org.cultivation.infra.ledger.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cultivation.infra.ledger.Facts.all;
import static org.cultivation.infra.ledger.Facts.commit;
import static org.cultivation.infra.ledger.Facts.fact;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.Receipt;
import org.cultivation.infra.ledger.StreamConflict;
import org.cultivation.infra.ledger.sqlite.WriteConnection.Committing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the disk does: no hole, nothing half written, no false answer, and work goes on when it is well again. */
class FailingDiskTest {

    @TempDir
    Path directory;

    private volatile Committing disk = PreparedStatement::execute;
    private SqliteLedger ledger;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(directory, InstantSource.system(), commit -> disk.commit(commit));
        ledger.append(commit("s", 0));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_commit_that_fails_before_it_is_durable_leaves_nothing() {
        disk = commit -> {
            throw new SQLException("no space");
        };
        assertThatThrownBy(() -> ledger.append(commit("s", 1, 2)))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("no space");
        assertThatThrownBy(() -> ledger.append(commit("s", 1, 2))).isInstanceOf(LedgerUnavailable.class);
        assertThat(ledger.head()).isEqualTo(1);
        assertThat(all(ledger)).hasSize(1);
        disk = PreparedStatement::execute;
        assertThat(ledger.append(commit("s", 1, 2))).isEqualTo(new Receipt(1, 2));
    }

    @Test
    void a_commit_that_is_durable_although_its_answer_was_lost_is_not_called_failed() {
        disk = commit -> {
            commit.execute();
            disk = PreparedStatement::execute;
            throw new SQLException("lost the answer");
        };
        assertThat(ledger.append(commit("s", 1, 2))).isEqualTo(new Receipt(1, 2));
        assertThat(ledger.append(commit("s", 3)).firstPosition()).isEqualTo(3);
        assertThat(all(ledger)).extracting(Entry::sequence).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void everyone_in_the_group_learns_what_became_of_his_commit() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch gathered = new CountDownLatch(1);
        disk = commit -> {
            waiting.countDown();
            awaitUnchecked(gathered);
            commit.execute();
            disk = late -> {
                late.execute();
                disk = PreparedStatement::execute;
                throw new SQLException("lost the answer");
            };
        };
        CompletableFuture<Receipt> first = ledger.appendLater(commit("s", 1));
        waiting.await();
        List<CompletableFuture<Receipt>> group = List.of(
                ledger.appendLater(commit("a", 0)),
                ledger.appendLater(Commit.of(fact("s", 0, "late"))),
                ledger.appendLater(commit("b", 0, 1)));
        gathered.countDown();
        assertThat(first.join().firstPosition()).isEqualTo(1);
        assertThat(group.get(0).join().firstPosition()).isEqualTo(2);
        assertThatThrownBy(group.get(1)::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StreamConflict.class);
        assertThat(group.get(2).join()).isEqualTo(new Receipt(3, 2));
        assertThat(all(ledger)).hasSize(5);
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_full_disk_is_a_clear_error_and_writing_goes_on_when_there_is_space() {
        byte[] body = ("\"" + "x".repeat(60_000) + "\"").getBytes(UTF_8);
        disk = commit -> {
            commit.execute();
            try (Statement statement = commit.getConnection().createStatement()) {
                statement.execute("PRAGMA max_page_count = 200");
            }
        };
        ledger.append(commit("s", 1));
        disk = PreparedStatement::execute;
        int acknowledged = 0;
        LedgerUnavailable full = null;
        while (full == null && acknowledged < 100) {
            try {
                ledger.append(Commit.of(big(acknowledged, body)));
                acknowledged++;
            } catch (LedgerUnavailable e) {
                full = e;
            }
        }
        assertThat(full).isNotNull().hasMessageContaining("full");
        assertThat(acknowledged).isBetween(1, 50);
        assertThat(ledger.head()).isEqualTo(2 + acknowledged);
        ledger.append(Commit.of(big(acknowledged, body)));
        assertThat(all(ledger))
                .extracting(Entry::position)
                .containsExactlyElementsOf(
                        LongStream.range(0, 3 + acknowledged).boxed().toList());
    }

    private static NewFact big(int sequence, byte[] body) {
        return new NewFact("big", sequence, "x.y/1", "big" + sequence, body, "{}".getBytes(UTF_8));
    }

    @Test
    void an_interrupted_caller_still_gets_the_true_answer() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        disk = commit -> {
            waiting.countDown();
            awaitUnchecked(interrupted);
            commit.execute();
        };
        CompletableFuture<Receipt> answer = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = Thread.ofVirtual().start(() -> {
            answer.complete(ledger.append(commit("s", 1)));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        waiting.await();
        caller.interrupt();
        interrupted.countDown();
        assertThat(answer.get().firstPosition()).isEqualTo(1);
        assertThat(flag.get()).isTrue();
    }
}
