package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cultivation.domain.enterprise.RegisterEvent.CrossBorderActivityConfirmed;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRegistered;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.histories.Appended;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.infra.views.RebuildStatus.State;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.Known;
import org.cultivation.projections.Projection;
import org.cultivation.projections.Projections;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int EVERY = 300;

    @TempDir
    Path directory;

    private final FactCodec codec = new FactCodec(Registers.catalogue());
    private final List<RecordedFact> history = RandomHistory.of(91, 60, 2_400);
    /** The firm whose confirmations a doctored projection loses. */
    private final String victim = history.stream()
            .filter(fact -> fact.fact() instanceof CrossBorderActivityConfirmed)
            .map(RecordedFact::stream)
            .findFirst()
            .orElseThrow();

    private SqliteLedger ledger;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(directory, InstantSource.system());
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private LiveRegistry start(List<Projection> projections) {
        LiveRegistry registry = LiveRegistry.start(ledger, codec, directory, projections, EVERY);
        registry.await(ledger.head() - 1, SOON);
        return registry;
    }

    private LiveRegistry start() {
        return start(Projections.all());
    }

    private void append(int from, int to) {
        Appended.to(ledger, codec, history.subList(from, to));
    }

    private Snapshot fold(long position) {
        return Snapshot.of(Snapshot.fold(history.subList(0, Math.toIntExact(position) + 1)));
    }

    private static Snapshot snapshot(Registry registry, Known known) {
        return registry.ask(known, (views, position) -> Snapshot.of(views)).value();
    }

    /** Waits for the rebuild to end or to ask for a decision. */
    private static RebuildStatus ended(LiveRegistry registry) {
        registry.rebuilds().awaitEnd();
        return registry.rebuilds().last().orElseThrow();
    }

    /** Folds as the right projections do, but the victim stands without some of its confirmations. */
    private List<Projection> doctored() {
        List<Projection> doctored = new ArrayList<>();
        for (Projection projection : Projections.all()) {
            doctored.add(projection.name().equals("firms") ? new Losing(projection) : projection);
        }
        return doctored;
    }

    private final class Losing implements Projection {
        private final Projection right;

        Losing(Projection right) {
            this.right = right;
        }

        @Override
        public String name() {
            return right.name();
        }

        @Override
        public void apply(RecordedFact fact, Views views, FactHistory facts) {
            if (!(fact.fact() instanceof CrossBorderActivityConfirmed)
                    || !fact.stream().equals(victim)) {
                right.apply(fact, views, facts);
            }
        }
    }

    /** Waits at a fact until it is let go, so that a test can do something meanwhile. */
    private static final class Waiting implements Projection {
        final CountDownLatch there = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);
        final AtomicBoolean on = new AtomicBoolean();

        @Override
        public String name() {
            return "waiting";
        }

        @Override
        public void apply(RecordedFact fact, Views views, FactHistory history) {
            if (on.get() && fact.position() == 500) {
                there.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private List<Projection> with(Projection another) {
        List<Projection> more = new ArrayList<>(Projections.all());
        more.add(another);
        return more;
    }

    @Test
    void when_nothing_differs_it_takes_over_by_itself() {
        append(0, history.size());
        try (LiveRegistry registry = start()) {
            RebuildStatus begun = registry.rebuilds().start("auditor").orElseThrow();
            assertThat(begun.startedBy()).isEqualTo("auditor");
            RebuildStatus status = ended(registry);
            assertThat(status.state()).isEqualTo(State.SAME);
            assertThat(status.reached()).isEqualTo(history.size() - 1);
            assertThat(status.documents()).isGreaterThan(60);
            assertThat(status.moments()).isEqualTo(history.size() / EVERY);
            assertThat(status.changedMoments()).isZero();
            assertThat(registry.rebuilds().changed()).isEmpty();
            assertThat(snapshot(registry, Known.NOW)).isEqualTo(fold(history.size() - 1));
        }
    }

    @Test
    void a_start_from_saved_views_folds_once_more_and_keeps_moments_on_the_way() {
        append(0, 2_000);
        start().close();
        append(2_000, history.size());
        try (LiveRegistry registry = start()) {
            RebuildStatus status = ended(registry);
            assertThat(status.state()).isEqualTo(State.SAME);
            assertThat(status.startedBy()).isNull();
            Random random = new Random(3);
            for (int i = 0; i < 12; i++) {
                int position = random.nextInt(history.size());
                assertThat(snapshot(registry, Known.at(position))).isEqualTo(fold(position));
            }
        }
    }

    @Test
    void saved_views_that_a_doctored_program_wrote_are_found_out() {
        append(0, 2_000);
        start(doctored()).close();
        try (LiveRegistry registry = start()) {
            RebuildStatus status = ended(registry);
            assertThat(status.state()).isEqualTo(State.DIFFERENT);
            assertThat(status.changed()).isEqualTo(1);
            ChangedRow row = registry.rebuilds().changed().getFirst();
            assertThat(row.type()).isEqualTo(FirmFields.TYPE.name());
            assertThat(row.id()).isEqualTo(victim);
            assertThat(row.fields())
                    .anySatisfy(field -> {
                        assertThat(field.path()).isEqualTo("activities.0.lastActiveOn");
                        assertThat(field.before()).isEmpty();
                        assertThat(field.after()).matches("\\d{4}-\\d{2}-\\d{2}");
                    })
                    .noneMatch(field -> field.path().startsWith("names"));
        }
    }

    @Test
    void until_it_is_told_to_take_over_the_live_views_answer_as_before() {
        append(0, 2_000);
        Snapshot wrong;
        try (LiveRegistry registry = start(doctored())) {
            wrong = snapshot(registry, Known.NOW);
        }
        try (LiveRegistry registry = start()) {
            assertThat(ended(registry).state()).isEqualTo(State.DIFFERENT);
            assertThat(snapshot(registry, Known.NOW)).isEqualTo(wrong).isNotEqualTo(fold(1_999));
            assertThat(registry.rebuilds().start("auditor")).isEmpty();

            append(2_000, history.size());
            registry.await(history.size() - 1, SOON);
            assertThat(registry.rebuilds().takeOver()).isTrue();

            assertThat(registry.rebuilds().last().orElseThrow().state()).isEqualTo(State.TAKEN_OVER);
            assertThat(snapshot(registry, Known.NOW)).isEqualTo(fold(history.size() - 1));
            assertThat(snapshot(registry, Known.at(1_234))).isEqualTo(fold(1_234));
            assertThat(registry.rebuilds().takeOver()).isFalse();
            assertThat(registry.rebuilds().changed()).hasSize(1);
        }
        try (LiveRegistry registry = start()) {
            assertThat(snapshot(registry, Known.NOW)).isEqualTo(fold(history.size() - 1));
            assertThat(snapshot(registry, Known.at(700))).isEqualTo(fold(700));
            assertThat(ended(registry).state()).isEqualTo(State.SAME);
        }
    }

    @Test
    void past_moments_that_are_wrong_are_found_out_too() {
        append(0, history.size());
        AtomicBoolean right = new AtomicBoolean();
        Projection sometimes = new Projection() {
            private final List<Projection> lost = doctored();

            @Override
            public String name() {
                return "sometimes";
            }

            @Override
            public void apply(RecordedFact fact, Views views, FactHistory facts) {
                (right.get() ? Projections.all() : lost).forEach(each -> each.apply(fact, views, facts));
            }
        };
        try (LiveRegistry registry = start(List.of(sometimes))) {
            right.set(true);
            assertThat(registry.rebuilds().start("auditor")).isPresent();
            RebuildStatus status = ended(registry);
            assertThat(status.state()).isEqualTo(State.DIFFERENT);
            assertThat(status.changedMoments()).isPositive().isLessThanOrEqualTo(status.moments());
            assertThat(registry.rebuilds().takeOver()).isTrue();
            for (int position : new int[] {400, 1_500, history.size() - 1}) {
                assertThat(snapshot(registry, Known.at(position))).isEqualTo(fold(position));
            }
        }
    }

    @Test
    void cancelled_it_leaves_everything_as_it_was() throws InterruptedException {
        append(0, 2_000);
        Waiting waiting = new Waiting();
        try (LiveRegistry registry = start(with(waiting))) {
            Snapshot before = snapshot(registry, Known.NOW);
            waiting.on.set(true);
            assertThat(registry.rebuilds().start("auditor")).isPresent();
            waiting.there.await();
            assertThat(registry.rebuilds().start("administrator")).isEmpty();
            assertThat(registry.rebuilds().cancel()).isTrue();
            waiting.go.countDown();
            assertThat(ended(registry).state()).isEqualTo(State.CANCELLED);
            assertThat(registry.rebuilds().cancel()).isFalse();
            assertThat(registry.rebuilds().takeOver()).isFalse();
            assertThat(snapshot(registry, Known.NOW)).isEqualTo(before);
            assertThat(registry.rebuilds().start("administrator")).isPresent();
            assertThat(ended(registry).state()).isEqualTo(State.SAME);
        }
    }

    @Test
    void cancelled_after_the_comparison_the_live_views_stay() {
        append(0, 2_000);
        start(doctored()).close();
        try (LiveRegistry registry = start()) {
            assertThat(ended(registry).state()).isEqualTo(State.DIFFERENT);
            Snapshot wrong = snapshot(registry, Known.NOW);
            assertThat(registry.rebuilds().cancel()).isTrue();
            assertThat(registry.rebuilds().last().orElseThrow().state()).isEqualTo(State.CANCELLED);
            assertThat(snapshot(registry, Known.NOW)).isEqualTo(wrong);
        }
    }

    @Test
    void facts_recorded_meanwhile_are_in_it_and_questions_are_answered() throws InterruptedException {
        append(0, 2_000);
        Waiting waiting = new Waiting();
        try (LiveRegistry registry = start(with(waiting))) {
            waiting.on.set(true);
            assertThat(registry.rebuilds().start("auditor")).isPresent();
            waiting.there.await();
            for (int from = 2_000; from < history.size(); from += 50) {
                append(from, Math.min(history.size(), from + 50));
                registry.await(ledger.head() - 1, SOON);
                assertThat(snapshot(registry, Known.NOW).reached()).isEqualTo(ledger.head() - 1);
            }
            waiting.go.countDown();
            RebuildStatus status = ended(registry);
            assertThat(status.state()).isEqualTo(State.SAME);
            assertThat(status.reached()).isEqualTo(history.size() - 1);
            assertThat(snapshot(registry, Known.NOW)).isEqualTo(fold(history.size() - 1));
        }
    }

    @Test
    void questions_of_many_threads_never_see_a_mixture() {
        append(0, history.size());
        Snapshot expected = fold(history.size() - 1);
        try (LiveRegistry registry = start()) {
            AtomicBoolean over = new AtomicBoolean();
            List<CompletableFuture<Void>> askers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                askers.add(CompletableFuture.runAsync(() -> {
                    while (!over.get()) {
                        assertThat(snapshot(registry, Known.NOW)).isEqualTo(expected);
                    }
                }));
            }
            for (int round = 0; round < 5; round++) {
                assertThat(registry.rebuilds().start("auditor")).isPresent();
                assertThat(ended(registry).state()).isEqualTo(State.SAME);
            }
            over.set(true);
            askers.forEach(CompletableFuture::join);
        }
    }

    @Test
    void a_fact_that_cannot_be_folded_ends_it_and_the_live_views_go_on() {
        append(0, 2_000);
        AtomicBoolean failing = new AtomicBoolean();
        Projection sometimes = new Projection() {
            @Override
            public String name() {
                return "sometimes";
            }

            @Override
            public void apply(RecordedFact fact, Views views, FactHistory facts) {
                if (failing.get() && fact.position() == 900) {
                    throw new IllegalArgumentException("on purpose");
                }
            }
        };
        try (LiveRegistry registry = start(with(sometimes))) {
            failing.set(true);
            assertThat(registry.rebuilds().start("auditor")).isPresent();
            RebuildStatus status = ended(registry);
            assertThat(status.state()).isEqualTo(State.FAILED);
            assertThat(status.failure()).contains("900").contains("on purpose");
            assertThat(snapshot(registry, Known.NOW)).isEqualTo(fold(1_999));
        }
    }

    @Test
    void what_differs_is_told_by_its_place_in_the_document() {
        InMemoryViews views = Snapshot.fold(history);
        FirmView firm = views.find(FirmFields.TYPE, victim).orElseThrow();
        assertThat(new ChangedRow("firm", victim, firm, firm).fields()).isEmpty();
        assertThat(new ChangedRow("firm", victim, null, firm).fields())
                .anySatisfy(field -> assertThat(field.path()).isEqualTo("names.0.value"))
                .allSatisfy(field -> assertThat(field.before()).isEmpty());
        assertThat(history).anyMatch(fact -> fact.fact() instanceof EnterpriseRegistered);
    }
}
