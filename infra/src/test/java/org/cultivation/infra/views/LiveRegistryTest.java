package org.cultivation.infra.views;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.histories.Appended;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.projections.Known;
import org.cultivation.projections.Projection;
import org.cultivation.projections.Projections;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.feed.FeedItem;
import org.cultivation.projections.feed.FindFeed;
import org.cultivation.projections.targets.FindTargets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRegistryTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private final FactCodec codec = new FactCodec(Registers.catalogue());
    private final List<RecordedFact> history = RandomHistory.of(77, 60, 2_400);
    private SqliteLedger ledger;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(directory, InstantSource.system());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private LiveRegistry start() {
        return LiveRegistry.start(ledger, codec, directory, Projections.all(), 300);
    }

    private void append(int from, int to) {
        Appended.to(ledger, codec, history.subList(from, to));
    }

    private static Snapshot snapshot(Registry registry, Known known) {
        return registry.ask(known, (views, position) -> Snapshot.of(views)).value();
    }

    private void append(String stream, String type, String body) {
        ledger.append(Commit.of(
                new NewFact(stream, 0, type, "odd-" + ledger.head(), body.getBytes(UTF_8), "{}".getBytes(UTF_8))));
    }

    @Test
    void live_views_equal_a_rebuild_from_zero() {
        try (LiveRegistry registry = start()) {
            for (int from = 0; from < history.size(); from += 97) {
                append(from, Math.min(history.size(), from + 97));
                registry.await(ledger.head() - 1, SOON);
            }
            assertThat(registry.caughtUp()).isTrue();
            assertThat(registry.stopped()).isEmpty();
            assertThat(snapshot(registry, Known.NOW)).isEqualTo(Snapshot.of(Snapshot.fold(history)));
        }
    }

    @Test
    void a_start_from_a_checkpoint_and_the_tail_equals_a_rebuild() {
        append(0, 1_000);
        try (LiveRegistry registry = start()) {
            registry.await(999, SOON);
        }
        append(1_000, history.size());
        try (LiveRegistry registry = start()) {
            assertThat(registry.reached()).isGreaterThanOrEqualTo(999);
            registry.await(history.size() - 1, SOON);
            assertThat(snapshot(registry, Known.NOW)).isEqualTo(Snapshot.of(Snapshot.fold(history)));
        }
    }

    @Test
    void what_was_answered_stays_answered() {
        Map<Long, Snapshot> answers = new HashMap<>();
        Random random = new Random(4);
        try (LiveRegistry registry = start()) {
            for (int from = 0; from < history.size(); ) {
                int to = Math.min(history.size(), from + 1 + random.nextInt(200));
                append(from, to);
                registry.await(to - 1, SOON);
                Answer<Snapshot> now = registry.ask(Known.NOW, (views, position) -> Snapshot.of(views));
                answers.put(now.position(), now.value());
                from = to;
            }
            answers.forEach((position, answer) ->
                    assertThat(snapshot(registry, Known.at(position))).isEqualTo(answer));
        }
        try (LiveRegistry registry = start()) {
            answers.forEach((position, answer) ->
                    assertThat(snapshot(registry, Known.at(position))).isEqualTo(answer));
        }
    }

    @Test
    void any_past_position_is_the_fold_up_to_it() {
        append(0, history.size());
        Random random = new Random(9);
        try (LiveRegistry registry = start()) {
            for (int i = 0; i < 12; i++) {
                int position = random.nextInt(history.size()) - 1;
                Answer<Snapshot> answer = registry.ask(Known.at(position), (views, at) -> Snapshot.of(views));
                assertThat(answer.value()).isEqualTo(Snapshot.of(Snapshot.fold(history.subList(0, position + 1))));
                assertThat(answer.position()).isEqualTo(position);
                assertThat(answer.past()).isEqualTo(position < history.size() - 1);
            }
        }
    }

    @Test
    void an_instant_names_the_last_position_recorded_by_then() {
        append(0, history.size());
        try (LiveRegistry registry = start()) {
            Instant at = history.get(700).recordedAt();
            Answer<Long> answer = registry.ask(Known.at(at), (views, position) -> position);
            assertThat(answer).isEqualTo(new Answer<>(700L, 700, at, true));
            assertThat(registry.ask(Known.at(at.minusMillis(1)), (views, position) -> position)
                            .value())
                    .isEqualTo(699);
            assertThat(registry.ask(Known.at(Instant.EPOCH), (views, position) -> position)
                            .value())
                    .isEqualTo(-1);
        }
    }

    @Test
    void a_position_beyond_the_ledger_is_an_error() {
        append(0, 10);
        try (LiveRegistry registry = start()) {
            assertThatThrownBy(() -> registry.ask(Known.at(10), (views, position) -> position))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("10");
        }
    }

    @Test
    void an_empty_register_answers_with_no_position() {
        try (LiveRegistry registry = start()) {
            assertThat(registry.ask(Known.NOW, (views, position) -> FindTargets.standings(views, RandomHistory.LAST)))
                    .isEqualTo(new Answer<>(List.of(), -1, null, false));
            assertThat(registry.caughtUp()).isTrue();
        }
    }

    @Test
    void a_wait_ends_when_the_fact_is_folded_and_not_before() {
        try (LiveRegistry registry = start()) {
            CompletableFuture<Long> waiting = CompletableFuture.supplyAsync(() -> {
                registry.await(4, SOON);
                return registry.reached();
            });
            append(0, 4);
            registry.await(3, SOON);
            assertThat(waiting).isNotDone();
            append(4, 5);
            assertThat(waiting.join()).isEqualTo(4);
        }
    }

    @Test
    void a_wait_for_what_does_not_come_says_so() {
        append(0, 4);
        try (LiveRegistry registry = start()) {
            registry.await(3, SOON);
            assertThatThrownBy(() -> registry.await(4, Duration.ofMillis(20)))
                    .isInstanceOfSatisfying(NotReached.class, e -> {
                        assertThat(e.position()).isEqualTo(4);
                        assertThat(e.reached()).isEqualTo(3);
                    });
        }
    }

    @Test
    void a_projection_that_fails_stops_the_views_before_the_fact_and_says_so() {
        append(0, 200);
        List<Projection> projections = new ArrayList<>(Projections.all());
        projections.add(InMemoryViewsTest.failingFrom(120));
        try (LiveRegistry registry = LiveRegistry.start(ledger, codec, directory, projections, 300)) {
            assertThatThrownBy(() -> registry.await(199, SOON))
                    .isInstanceOf(NotReached.class)
                    .hasCauseInstanceOf(FoldFailed.class);
            assertThat(registry.stopped()).containsInstanceOf(FoldFailed.class);
            assertThat(registry.reached()).isEqualTo(119);
            assertThat(registry.caughtUp()).isFalse();
            assertThat(snapshot(registry, Known.NOW)).isEqualTo(Snapshot.of(Snapshot.fold(history.subList(0, 120))));
        }
    }

    @Test
    void an_unknown_type_in_a_register_that_is_folded_stops_the_views() {
        append(0, 50);
        append("somewhere", "enterprise.teleported/1", "{\"attestation\":{\"effectiveOn\":\"2025-01-01\"}}");
        try (LiveRegistry registry = start()) {
            assertThatThrownBy(() -> registry.await(50, SOON)).isInstanceOf(NotReached.class);
            assertThat(registry.stopped())
                    .get()
                    .satisfies(cause -> assertThat(cause)
                            .hasMessageContaining("50")
                            .hasMessageContaining("enterprise.teleported/1"));
        }
    }

    @Test
    void an_unknown_type_of_another_register_is_carried_and_shown() {
        append(0, 50);
        append(
                "festival-1",
                "festival.held/3",
                "{\"attestation\":{\"effectiveOn\":\"2025-01-01\"},\"name\":\"Lanterns\"}");
        try (LiveRegistry registry = start()) {
            registry.await(50, SOON);
            FeedItem latest = registry.ask(Known.NOW, (views, position) -> FindFeed.latest(views, 1, null))
                    .value()
                    .getFirst();
            assertThat(latest.position()).isEqualTo(50);
            assertThat(latest.type()).isEqualTo("festival.held");
            assertThat(latest.details().get("body")).contains("Lanterns");
            assertThat(registry.stopped()).isEmpty();
        }
    }
}
