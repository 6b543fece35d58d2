package org.cultivation.infra.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cultivation.infra.ledger.Facts.all;
import static org.cultivation.infra.ledger.Facts.commit;
import static org.cultivation.infra.ledger.Facts.fact;
import static org.cultivation.infra.ledger.Facts.requested;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import org.cultivation.infra.ledger.StreamConflict.Taken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every ledger must do when one caller uses it; {@link ConcurrentLedgerContract} adds what it must do under load.
 * {@link LedgerContractBitesTest} proves that broken ledgers fail it.
 */
public abstract class LedgerContract {

    protected static final Instant START = Instant.parse("2026-11-24T08:00:00.123456Z");

    protected final SetClock clock = new SetClock(START);
    protected Ledger ledger;

    /** Opens the ledger of this test; what an earlier one appended is there, also after an abrupt stop. */
    protected abstract Ledger open(InstantSource clock);

    /** Lets go of {@code running} as a crash would and opens what is left. */
    protected abstract Ledger reopenAfterCrash(Ledger running, InstantSource clock);

    @BeforeEach
    void openLedger() {
        ledger = open(clock);
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Test
    void an_empty_ledger_has_head_zero_and_no_position() {
        assertThat(ledger.head()).isZero();
        assertThat(ledger.lastPosition()).isEmpty();
        assertThat(all(ledger)).isEmpty();
        assertThat(ledger.positionAt(START)).isZero();
    }

    @Test
    void positions_count_from_zero_in_the_order_of_appends() {
        for (int i = 0; i < 50; i++) {
            assertThat(ledger.append(commit("s" + i % 7, i)).firstPosition()).isEqualTo(i);
            assertThat(ledger.head()).isEqualTo(i + 1);
        }
        assertThat(all(ledger)).extracting(Entry::position).containsExactlyElementsOf(positions(50));
        assertThat(all(ledger)).extracting(Entry::sequence).containsExactlyElementsOf(positions(50));
        assertThat(ledger.lastPosition()).hasValue(49);
    }

    @Test
    void facts_of_one_commit_stand_side_by_side_at_one_time() {
        ledger.append(commit("a", 0));
        Receipt receipt = ledger.append(Commit.of(fact("b", 0), fact("a", 1), fact("b", 1)));
        assertThat(receipt).isEqualTo(new Receipt(1, 3));
        assertThat(receipt.lastPosition()).isEqualTo(3);
        assertThat(all(ledger)).extracting(Entry::stream).containsExactly("a", "b", "a", "b");
    }

    @Test
    void the_envelope_holds_everything_canonically() {
        byte[] body = "{\"a\":[1,\"\u6d25\"]}".getBytes(UTF_8);
        ledger.append(Commit.of(new NewFact("s", 3, "x.y/2", "i\"d", body, "{}".getBytes(UTF_8))));
        Entry entry = all(ledger).getFirst();
        assertThat(new String(entry.json(), UTF_8))
                .isEqualTo(
                        "{\"body\":{\"a\":[1,\"\u6d25\"]},\"id\":\"i\\\"d\",\"metadata\":{},\"position\":0,"
                                + "\"recordedAt\":\"2026-11-24T08:00:00.123456Z\",\"sequence\":3,\"stream\":\"s\",\"type\":\"x.y/2\"}");
        Entry parsed = Envelope.parse(entry.json());
        assertThat(parsed).usingRecursiveComparison().isEqualTo(entry);
        assertThat(Envelope.parts(entry.json()).body()).isEqualTo(body);
        assertThat(entry.recordedAt()).isEqualTo(START);
    }

    @Test
    void a_taken_place_in_a_stream_is_refused_and_the_offending_fact_named() {
        ledger.append(commit("s", 0, 1));
        NewFact offending = fact("s", 1, "other");
        StreamConflict conflict = catchThrowableOfType(
                StreamConflict.class, () -> ledger.append(Commit.of(fact("t", 0), offending, fact("s", 2))));
        assertThat(conflict).isNotNull();
        assertThat(conflict.offending()).isSameAs(offending);
        assertThat(conflict.taken()).isEqualTo(Taken.SEQUENCE);
    }

    @Test
    void a_taken_id_is_refused_and_the_offending_fact_named() {
        ledger.append(Commit.of(fact("s", 0, "same")));
        NewFact offending = fact("t", 0, "same");
        StreamConflict conflict =
                catchThrowableOfType(StreamConflict.class, () -> ledger.append(Commit.of(fact("u", 0), offending)));
        assertThat(conflict).isNotNull();
        assertThat(conflict.offending()).isSameAs(offending);
        assertThat(conflict.taken()).isEqualTo(Taken.ID);
    }

    @Test
    void a_commit_may_not_contradict_itself() {
        assertThatThrownBy(() -> ledger.append(Commit.of(fact("s", 0, "x"), fact("s", 0, "y"))))
                .isInstanceOf(StreamConflict.class);
        assertThatThrownBy(() -> ledger.append(Commit.of(fact("s", 0, "x"), fact("t", 0, "x"))))
                .isInstanceOf(StreamConflict.class);
        assertThat(ledger.head()).isZero();
    }

    @Test
    void a_refused_commit_leaves_neither_facts_nor_a_hole() {
        ledger.append(commit("s", 0));
        assertThatThrownBy(() -> ledger.append(commit("s", 1, 2, 0))).isInstanceOf(StreamConflict.class);
        assertThatThrownBy(() -> ledger.append(commit("s", 0))).isInstanceOf(StreamConflict.class);
        assertThat(ledger.head()).isEqualTo(1);
        assertThat(ledger.append(commit("s", 1)).firstPosition()).isEqualTo(1);
        assertThat(all(ledger)).extracting(Entry::position).containsExactly(0L, 1L);
        assertThat(ledger.lastSequence("s")).hasValue(1);
    }

    @Test
    void a_range_is_read_from_included_to_excluded_and_up_to_the_head() {
        ledger.append(commit("s", 0, 1, 2, 3, 4));
        assertThat(positions(ledger, 1, 3)).containsExactly(1L, 2L);
        assertThat(positions(ledger, 3, Long.MAX_VALUE)).containsExactly(3L, 4L);
        assertThat(positions(ledger, 5, 9)).isEmpty();
        assertThat(positions(ledger, 7, 9)).isEmpty();
        assertThat(positions(ledger, 3, 2)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.read(-1, 2));
    }

    @Test
    void a_read_ends_at_the_head_it_began_with() {
        ledger.append(commit("s", 0));
        try (LedgerStream stream = ledger.read(0, Long.MAX_VALUE)) {
            ledger.append(commit("s", 1));
            assertThat(stream.next().position()).isZero();
            assertThat(stream.hasNext()).isFalse();
        }
    }

    @Test
    void long_reads_pass_every_position_once() {
        for (int i = 0; i < 30; i++) {
            ledger.append(commit("s", LongStream.range(i * 100L, i * 100L + 100).toArray()));
        }
        assertThat(positions(ledger, 0, Long.MAX_VALUE)).containsExactlyElementsOf(positions(3_000));
    }

    @Test
    void one_stream_is_read_in_sequence_order_from_a_sequence_on() {
        ledger.append(Commit.of(fact("s", 0), fact("t", 0), fact("s", 1)));
        ledger.append(commit("s", 2));
        assertThat(ledger.readStream("s", 0)).extracting(Entry::sequence).containsExactly(0L, 1L, 2L);
        assertThat(ledger.readStream("s", 1)).extracting(Entry::position).containsExactly(2L, 3L);
        assertThat(ledger.readStream("s", 3)).isEmpty();
        assertThat(ledger.readStream("nobody", 0)).isEmpty();
        assertThat(ledger.lastSequence("s")).hasValue(2);
        assertThat(ledger.lastSequence("nobody")).isEmpty();
    }

    @Test
    void a_fact_is_found_by_its_id() {
        ledger.append(Commit.of(fact("s", 0, "one"), fact("s", 1, "two")));
        assertThat(ledger.find("two")).get().extracting(Entry::position).isEqualTo(1L);
        assertThat(ledger.find("three")).isEmpty();
    }

    @Test
    void the_facts_of_a_request_are_found_by_its_key_also_after_a_crash() {
        ledger.append(Commit.of(requested("s", 0, "one", "a")));
        ledger.append(Commit.of(fact("s", 1, "two"), requested("t", 0, "three", "a"), requested("u", 0, "four", "b")));
        assertThatThrownBy(() -> ledger.append(Commit.of(requested("v", 0, "five", "c"), fact("s", 0, "six"))))
                .isInstanceOf(StreamConflict.class);
        ledger = reopenAfterCrash(ledger, clock);
        assertThat(ledger.findRequest("a")).extracting(Entry::position).containsExactly(0L, 2L);
        assertThat(ledger.findRequest("b")).extracting(Entry::id).containsExactly("four");
        assertThat(ledger.findRequest("c")).isEmpty();
        assertThat(RequestMark.in(
                        Envelope.parts(ledger.findRequest("b").getFirst().json())
                                .metadata()))
                .contains(new RequestMark("b", "digest"));
    }

    @Test
    void big_bodies_come_back_whole() {
        byte[] body = ("\"" + "\u6d25x".repeat(16_000) + "\"").getBytes(UTF_8);
        for (int i = 0; i < 100; i++) {
            ledger.append(Commit.of(new NewFact("s", i, "x.y/1", "id" + i, body, "{}".getBytes(UTF_8))));
        }
        assertThat(all(ledger))
                .hasSize(100)
                .allSatisfy(
                        entry -> assertThat(Envelope.parts(entry.json()).body()).isEqualTo(body));
    }

    @Test
    void everything_is_there_after_closing_and_opening() {
        ledger.append(commit("s", 0, 1));
        List<Entry> before = all(ledger);
        ledger.close();
        ledger = open(clock);
        assertThat(all(ledger)).isEqualTo(before);
        assertThat(ledger.append(commit("s", 2)).firstPosition()).isEqualTo(2);
    }

    @Test
    void everything_acknowledged_is_there_after_a_crash() {
        for (int i = 0; i < 20; i++) {
            ledger.append(commit("s", i));
        }
        List<Entry> before = all(ledger);
        ledger = reopenAfterCrash(ledger, clock);
        assertThat(all(ledger)).isEqualTo(before);
        assertThat(ledger.append(commit("s", 20)).firstPosition()).isEqualTo(20);
    }

    @Test
    void recorded_time_is_held_while_the_clock_is_behind() {
        ledger.append(commit("s", 0));
        clock.set(START.minusSeconds(3_600));
        ledger.append(commit("s", 1));
        clock.set(START.plusSeconds(1));
        ledger.append(commit("s", 2));
        assertThat(all(ledger)).extracting(Entry::recordedAt).containsExactly(START, START, START.plusSeconds(1));
    }

    @Test
    void recorded_time_is_held_across_a_restart() {
        ledger.append(commit("s", 0));
        ledger.close();
        clock.set(START.minusSeconds(3_600));
        ledger = open(clock);
        ledger.append(commit("s", 1));
        assertThat(all(ledger)).extracting(Entry::recordedAt).containsExactly(START, START);
    }

    @Test
    void a_recorded_time_that_a_copy_brings_is_kept_but_never_decreases() {
        Instant past = Instant.parse("2024-01-02T03:04:05.000006Z");
        ledger.append(Commit.of(at(fact("s", 0), past), at(fact("s", 1), past.minusSeconds(9))));
        ledger.append(commit("s", 2));
        assertThat(all(ledger)).extracting(Entry::recordedAt).containsExactly(past, past, START);
    }

    @Test
    void an_instant_names_how_many_facts_were_recorded_at_or_before_it() {
        ledger.append(commit("s", 0, 1));
        clock.advance(Duration.ofSeconds(10));
        ledger.append(commit("s", 2));
        clock.advance(Duration.ofSeconds(10));
        ledger.append(commit("s", 3));
        assertThat(ledger.positionAt(START.minusNanos(1_000))).isZero();
        assertThat(ledger.positionAt(START)).isEqualTo(2);
        assertThat(ledger.positionAt(START.plusSeconds(9))).isEqualTo(2);
        assertThat(ledger.positionAt(START.plusSeconds(10))).isEqualTo(3);
        assertThat(ledger.positionAt(START.plusSeconds(20))).isEqualTo(4);
        assertThat(ledger.positionAt(START.plusSeconds(99))).isEqualTo(4);
    }

    @Test
    void an_answer_for_an_instant_stays_once_something_later_is_recorded() {
        ledger.append(commit("s", 0));
        clock.advance(Duration.ofSeconds(1));
        ledger.append(commit("s", 1));
        long then = ledger.positionAt(START);
        clock.set(START);
        ledger.append(commit("s", 2));
        assertThat(ledger.positionAt(START)).isEqualTo(then).isEqualTo(1);
    }

    @Test
    void the_snapshot_of_the_highest_sequence_is_kept() {
        assertThat(ledger.latestSnapshot("s")).isEmpty();
        for (long sequence : new long[] {0, 1, 3, 2}) {
            ledger.storeSnapshot(new Snapshot("s", sequence, "state/1", START, new byte[] {(byte) sequence}));
        }
        assertThat(ledger.latestSnapshot("s"))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(new Snapshot("s", 3, "state/1", START, new byte[] {3}));
        assertThat(ledger.latestSnapshot("t")).isEmpty();
        assertThat(ledger.head()).isZero();
    }

    @Test
    void a_closed_ledger_refuses_to_append() {
        ledger.close();
        assertThatThrownBy(() -> ledger.append(commit("s", 0))).isInstanceOf(LedgerUnavailable.class);
    }

    protected static NewFact at(NewFact fact, Instant recordedAt) {
        return new NewFact(
                fact.stream(), fact.sequence(), fact.type(), fact.id(), fact.body(), fact.metadata(), recordedAt);
    }

    private static List<Long> positions(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private static List<Long> positions(LedgerReader ledger, long from, long to) {
        List<Long> positions = new java.util.ArrayList<>();
        try (LedgerStream stream = ledger.read(from, to)) {
            stream.forEachRemaining(entry -> positions.add(entry.position()));
        }
        return positions;
    }
}
