package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.cultivation.domain.enterprise.AmendmentEvent;
import org.cultivation.infra.histories.ListedFacts;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.projections.Projections;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.firm.Firms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folding made-up histories, many of them. */
class FoldingTest {

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void folding_fact_by_fact_comes_to_what_the_standing_facts_make(long seed) {
        List<RecordedFact> history = RandomHistory.of(seed, 60, 6_000);
        ListedFacts facts = ListedFacts.of(history);
        Random random = new Random(seed);
        InMemoryViews views = new InMemoryViews(facts);
        int compared = 0;
        for (RecordedFact fact : history) {
            views.fold(fact, Projections.all());
            if (fact.fact() instanceof AmendmentEvent || random.nextInt(100) == 0) {
                compared += compare(views, fact.stream(), facts);
            }
        }
        for (FirmView firm : views.all(FirmFields.TYPE)) {
            compared += compare(views, firm.code().value(), facts);
        }
        assertThat(compared).isGreaterThan(80);
    }

    private static int compare(InMemoryViews views, String stream, ListedFacts facts) {
        return views.find(FirmFields.TYPE, stream)
                .map(firm -> {
                    FirmView anew = Firms.refold(facts.of(stream, views.reached()), views);
                    assertThat(firm).isEqualTo(anew);
                    return 1;
                })
                .orElse(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void each_fact_applied_twice_changes_nothing(long seed) {
        List<RecordedFact> history = RandomHistory.of(seed, 40, 1_500);
        InMemoryViews views = new InMemoryViews(ListedFacts.of(history));
        for (RecordedFact fact : history) {
            views.fold(fact, Projections.all());
            views.fold(fact, Projections.all());
        }
        assertThat(Snapshot.of(views)).isEqualTo(Snapshot.of(Snapshot.fold(history)));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void a_whole_history_applied_again_changes_nothing(long seed) {
        List<RecordedFact> history = RandomHistory.of(seed, 40, 1_500);
        InMemoryViews views = Snapshot.fold(history);
        Snapshot before = Snapshot.of(views);
        history.forEach(fact -> views.fold(fact, Projections.all()));
        assertThat(Snapshot.of(views)).isEqualTo(before);
    }
}
