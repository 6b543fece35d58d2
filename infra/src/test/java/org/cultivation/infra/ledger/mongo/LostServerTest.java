package org.cultivation.infra.ledger.mongo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cultivation.infra.ledger.Facts.all;
import static org.cultivation.infra.ledger.Facts.commit;
import static org.cultivation.infra.ledger.Facts.fact;

import com.mongodb.ConnectionString;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.OutcomeUnknown;
import org.cultivation.infra.ledger.Receipt;
import org.cultivation.infra.ledger.StreamConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever becomes of the wire: no hole, no false answer, and work goes on when the server is back. */
@Timeout(60)
class LostServerTest {

    private final TestDatabase direct = TestDatabase.inProcess();
    private final MongoLedger other = direct.node(InstantSource.system());

    private BreakableWire wire;
    private TestDatabase throughWire;
    private MongoLedger ledger;

    @BeforeEach
    void open() {
        String[] host = new ConnectionString(direct.uri()).getHosts().getFirst().split(":");
        wire = new BreakableWire(host[0], Integer.parseInt(host[1]));
        throughWire = direct.through(wire.uri());
        ledger = MongoLedger.open(throughWire.connect(), InstantSource.system(), Duration.ofSeconds(3));
        ledger.append(commit("s", 0));
    }

    @AfterEach
    void close() {
        wire.mend();
        ledger.close();
        other.close();
        throughWire.cutOff();
        direct.close();
        wire.close();
    }

    @Test
    void while_the_server_is_away_reads_and_writes_say_so_and_then_succeed_again() {
        wire.cut();
        assertThatThrownBy(() -> ledger.append(commit("s", 1))).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(ledger::head).isInstanceOf(LedgerUnavailable.class);
        assertThatThrownBy(() -> ledger.readStream("s", 0)).isInstanceOf(LedgerUnavailable.class);
        wire.mend();
        assertThat(ledger.append(commit("s", 1)).firstPosition()).isEqualTo(1);
        assertThat(all(ledger)).extracting(Entry::sequence).containsExactly(0L, 1L);
    }

    @Test
    void a_commit_whose_answer_was_lost_is_not_called_failed_and_stands_once() throws Exception {
        wire.loseAnswers();
        CompletableFuture<Receipt> sent = ledger.appendLater(commit("s", 1, 2));
        awaitHead(3);
        wire.cut();
        wire.mend();
        assertThat(sent.get(20, SECONDS)).isEqualTo(new Receipt(1, 2));
        assertThat(ledger.append(commit("s", 3)).firstPosition()).isEqualTo(3);
        assertThat(all(ledger)).extracting(Entry::sequence).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void after_a_lost_answer_another_node_may_be_first_and_nothing_stands_twice() throws Exception {
        wire.loseAnswers();
        CompletableFuture<Receipt> sent = ledger.appendLater(commit("s", 1));
        awaitHead(2);
        other.append(commit("t", 0, 1));
        CompletableFuture<Receipt> late = ledger.appendLater(Commit.of(fact("s", 1, "late")));
        wire.cut();
        wire.mend();
        assertThat(sent.get(20, SECONDS)).isEqualTo(new Receipt(1, 1));
        assertThatThrownBy(() -> late.get(20, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StreamConflict.class);
        assertThat(ledger.append(commit("s", 2)).firstPosition()).isEqualTo(4);
        assertThat(all(ledger)).isEqualTo(all(other)).hasSize(5);
    }

    @Test
    void an_outcome_that_cannot_be_learnt_is_told_as_unknown_and_found_later() throws Exception {
        wire.loseAnswers();
        CompletableFuture<Receipt> sent = ledger.appendLater(Commit.of(fact("s", 1, "cut-off")));
        assertThatThrownBy(() -> sent.get(40, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OutcomeUnknown.class);
        wire.cut();
        wire.mend();
        assertThat(ledger.find("cut-off")).get().extracting(Entry::position).isEqualTo(1L);
        assertThat(ledger.append(commit("s", 2)).firstPosition()).isEqualTo(2);
    }

    @Test
    void tails_are_woken_again_when_the_server_is_back() throws Exception {
        LinkedBlockingQueue<Long> heads = new LinkedBlockingQueue<>();
        ledger.onAppend(heads::add);
        wire.cut();
        other.append(commit("t", 0));
        wire.mend();
        assertThat(heads.poll(20, SECONDS)).isEqualTo(2);
    }

    private void awaitHead(long head) throws InterruptedException {
        LinkedBlockingQueue<Long> heads = new LinkedBlockingQueue<>();
        try (var ignored = other.onAppend(heads::add)) {
            while (other.head() < head) {
                assertThat(heads.poll(20, SECONDS)).isNotNull();
            }
        }
    }
}
