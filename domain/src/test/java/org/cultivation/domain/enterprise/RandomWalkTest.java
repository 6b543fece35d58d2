package org.cultivation.domain.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.enterprise.Sample.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.cultivation.domain.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long ways through the aggregate with fixed seeds; whatever was asked, the facts keep the rules of the register. */
class RandomWalkTest {

    private static final int STEPS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377})
    void keeps_the_rules_whatever_is_asked(long seed) {
        Walk walk = new Walk(seed);
        Dossier dossier = Dossier.EMPTY.with(0, walk.facts.getFirst());
        for (int step = 0; step < STEPS; step++) {
            PoolStatus before = dossier.state().poolCase().status();
            Optional<EnterpriseEvent> recorded = walk.step(dossier);
            if (recorded.isEmpty()) {
                continue;
            }
            EnterpriseEvent fact = recorded.get();
            dossier = dossier.with(walk.facts.size() - 1, fact);
            if (fact instanceof PoolEvent pool) {
                assertThat(PoolMoves.permitted(before)).contains(PoolAction.of(pool));
            }
            assertThat(EnterpriseState.of(dossier.facts()))
                    .as("refold of the facts")
                    .isEqualTo(dossier.state());
            assertThat(FactOrder.contradiction(dossier.facts().inOrder())).isEmpty();
            assertNobodyJudgesTwice(dossier.facts().inOrder());
            assertDatesNeverGoBack(dossier.facts().inOrder());
        }
    }

    @Test
    void reaches_every_status_and_every_kind_of_amendment() {
        Set<PoolStatus> reached = EnumSet.noneOf(PoolStatus.class);
        Set<Class<?>> recorded = new HashSet<>();
        for (long seed = 1; seed <= 8; seed++) {
            Walk walk = new Walk(seed);
            Dossier dossier = Dossier.EMPTY.with(0, walk.facts.getFirst());
            for (int step = 0; step < STEPS; step++) {
                reached.add(dossier.state().poolCase().status());
                Optional<EnterpriseEvent> fact = walk.step(dossier);
                if (fact.isPresent()) {
                    recorded.add(fact.get().getClass());
                    dossier = dossier.with(walk.facts.size() - 1, fact.get());
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(PoolStatus.values());
        assertThat(recorded)
                .contains(
                        AmendmentEvent.FactCorrected.class,
                        AmendmentEvent.FactWithdrawn.class,
                        AmendmentEvent.AmendmentDeclined.class,
                        PoolEvent.PoolReEntered.class);
    }

    /** Told from the facts alone, without the aggregate's own bookkeeping. */
    private static void assertNobodyJudgesTwice(List<SequencedFact> standing) {
        Map<ReviewStage, Set<String>> people = new EnumMap<>(ReviewStage.class);
        for (SequencedFact entry : standing) {
            if (!(entry.fact() instanceof PoolEvent fact)) {
                continue;
            }
            if (fact instanceof PoolEvent.EnterpriseNominated) {
                people.clear();
            }
            stage(fact)
                    .ifPresent(stage -> people.computeIfAbsent(stage, s -> new HashSet<>())
                            .add(fact.attestation().actor()));
            Map<String, Integer> stages = new HashMap<>();
            people.values().forEach(accounts -> accounts.forEach(account -> stages.merge(account, 1, Integer::sum)));
            assertThat(stages.values()).allMatch(count -> count == 1);
        }
    }

    private static Optional<ReviewStage> stage(PoolEvent fact) {
        return switch (fact) {
            case PoolEvent.EnterpriseNominated e -> Optional.of(ReviewStage.NOMINATION);
            case PoolEvent.SubmissionResubmitted e -> Optional.of(ReviewStage.NOMINATION);
            case PoolEvent.FirstReviewPassed e -> Optional.of(ReviewStage.FIRST_REVIEW);
            case PoolEvent.SecondReviewPassed e -> Optional.of(ReviewStage.SECOND_REVIEW);
            case PoolEvent.SubmissionReturned e -> Optional.of(e.stage());
            case PoolEvent.NominationRejected e -> Optional.of(e.stage());
            case PoolEvent.ObjectionDecided e -> Optional.of(ReviewStage.DECISION);
            case PoolEvent.PoolEntered e -> Optional.of(ReviewStage.DECISION);
            case PoolEvent.PoolReEntered e -> Optional.of(ReviewStage.DECISION);
            default -> Optional.empty();
        };
    }

    private static void assertDatesNeverGoBack(List<SequencedFact> standing) {
        List<LocalDate> days = standing.stream()
                .map(SequencedFact::fact)
                .filter(PoolEvent.class::isInstance)
                .map(fact -> fact.attestation().effectiveOn())
                .toList();
        assertThat(days).isSorted();
    }

    /** The facts so far and the chance that chooses what is asked next. */
    private static final class Walk {

        private final Random random;
        private final List<EnterpriseEvent> facts = new ArrayList<>(List.of(registered()));

        Walk(long seed) {
            random = new Random(seed);
        }

        /** The fact that the next command led to; empty when it was refused, and then nothing was appended. */
        Optional<EnterpriseEvent> step(Dossier dossier) {
            EnterpriseCommand command = new RandomCommand(random, dossier).next();
            AggregateTestFixture<Enterprise> fixture = new AggregateTestFixture<>(Enterprise.class);
            var result = fixture.given(facts).when(command);
            List<EnterpriseEvent> stored = read(fixture.getEventStore());
            if (stored.size() == facts.size()) {
                result.expectException(Refusal.class);
                return Optional.empty();
            }
            result.expectSuccessfulHandlerExecution();
            assertThat(stored).hasSize(facts.size() + 1).startsWith(facts.toArray(EnterpriseEvent[]::new));
            facts.add(stored.getLast());
            return Optional.of(stored.getLast());
        }

        private static List<EnterpriseEvent> read(EventStore store) {
            return store.readEvents(CODE.toString())
                    .asStream()
                    .map(message -> (EnterpriseEvent) message.getPayload())
                    .toList();
        }
    }
}
