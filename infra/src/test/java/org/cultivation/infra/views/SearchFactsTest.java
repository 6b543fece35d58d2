package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.cultivation.domain.Attestation;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.feed.FactFilter;
import org.cultivation.projections.feed.SearchFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search through history finds must be what looking at every fact finds. */
class SearchFactsTest {

    private final List<Predicate<RecordedFact>> conditions = new ArrayList<>();

    private <T> @Nullable T perhaps(Random random, T value, Predicate<RecordedFact> condition) {
        if (random.nextInt(4) > 0) {
            return null;
        }
        conditions.add(condition);
        return value;
    }

    /** Conditions taken from a fact of the history, so that most of them are met somewhere. */
    private FactFilter filter(Random random, RecordedFact of) {
        conditions.clear();
        Attestation signed = of.fact().attestation();
        LocalDate day = of.effectiveOn();
        long first = random.nextInt(3) == 0 ? Math.max(0, of.position() - random.nextInt(300)) : 0;
        long last = random.nextInt(3) == 0 ? of.position() + random.nextInt(300) : Long.MAX_VALUE;
        conditions.add(fact -> fact.position() >= first && fact.position() <= last);
        return new FactFilter(
                perhaps(random, Set.of(of.type()), fact -> fact.type().equals(of.type())),
                perhaps(
                        random,
                        Set.of(of.stream(), "nobody"),
                        fact -> fact.stream().equals(of.stream())),
                perhaps(
                        random,
                        signed.actor(),
                        fact -> fact.fact().attestation().actor().equals(signed.actor())),
                perhaps(
                        random,
                        signed.unit(),
                        fact -> fact.fact().attestation().unit().equals(signed.unit())),
                perhaps(random, day.minusDays(20), fact -> !fact.effectiveOn().isBefore(day.minusDays(20))),
                perhaps(random, day.plusDays(20), fact -> !fact.effectiveOn().isAfter(day.plusDays(20))),
                null,
                perhaps(
                        random,
                        "  " + signed.basis().document() + " ",
                        fact -> fact.fact()
                                .attestation()
                                .basis()
                                .document()
                                .equals(signed.basis().document())),
                first,
                last);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void a_search_finds_what_looking_at_every_fact_finds(long seed) {
        List<RecordedFact> history = RandomHistory.of(seed, 60, 3_000);
        InMemoryViews views = Snapshot.fold(history);
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            FactFilter filter = filter(random, history.get(random.nextInt(history.size())));
            List<RecordedFact> wanted = history.reversed().stream()
                    .filter(fact -> conditions.stream().allMatch(condition -> condition.test(fact)))
                    .toList();
            int n = 1 + random.nextInt(60);
            assertThat(SearchFacts.newest(views, filter, n))
                    .as("%s", filter)
                    .isEqualTo(wanted.subList(0, Math.min(n, wanted.size())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {54})
    void nothing_is_read_for_what_is_nowhere(long seed) {
        InMemoryViews views = Snapshot.fold(RandomHistory.of(seed, 40, 1_000));
        assertThat(SearchFacts.newest(views, FactFilter.of(Set.of("nobody")), 10))
                .isEmpty();
        assertThat(SearchFacts.newest(views, FactFilter.of(Set.of()), 10)).isEmpty();
        assertThat(SearchFacts.newest(views, FactFilter.ANY.between(2_000, 3_000), 10))
                .isEmpty();
        assertThat(SearchFacts.newest(views, FactFilter.ANY, 3)).hasSize(3);
    }
}
