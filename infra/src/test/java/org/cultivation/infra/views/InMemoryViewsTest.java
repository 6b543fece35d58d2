package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.cultivation.infra.histories.ListedFacts;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.Projection;
import org.cultivation.projections.Projections;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;
import org.junit.jupiter.api.Test;

class InMemoryViewsTest extends ViewsContract {

    @Override
    protected Views newViews() {
        return new InMemoryViews(ListedFacts.of(List.of()));
    }

    @Test
    void a_copy_goes_its_own_way() {
        List<RecordedFact> history = RandomHistory.of(5, 10, 100);
        InMemoryViews views = Snapshot.fold(history.subList(0, 50));
        Snapshot before = Snapshot.of(views);
        InMemoryViews copy = views.copy();
        history.subList(50, history.size()).forEach(fact -> copy.fold(fact, Projections.all()));
        assertThat(Snapshot.of(views)).isEqualTo(before);
        assertThat(Snapshot.of(copy)).isEqualTo(Snapshot.of(Snapshot.fold(history)));
    }

    @Test
    void a_skipped_fact_is_an_error() {
        List<RecordedFact> history = RandomHistory.of(5, 10, 100);
        InMemoryViews views = Snapshot.fold(history.subList(0, 50));
        assertThatThrownBy(() -> views.fold(history.get(51), Projections.all()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("skipped");
    }

    /** Fails on facts from a position on, after the other projections have applied them. */
    static Projection failingFrom(long position) {
        return new Projection() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public void apply(RecordedFact fact, Views views, FactHistory history) {
                if (fact.position() >= position) {
                    throw new IllegalArgumentException("on purpose");
                }
            }
        };
    }

    @Test
    void a_fact_that_cannot_be_applied_leaves_no_trace() {
        List<RecordedFact> history = RandomHistory.of(6, 10, 100);
        List<Projection> projections = new ArrayList<>(Projections.all());
        projections.add(failingFrom(60));
        InMemoryViews views = new InMemoryViews(ListedFacts.of(history));
        history.subList(0, 60).forEach(fact -> views.fold(fact, projections));
        assertThatThrownBy(() -> views.fold(history.get(60), projections))
                .isInstanceOfSatisfying(
                        FoldFailed.class, e -> assertThat(e.position()).isEqualTo(60))
                .hasMessageContaining("failing")
                .hasMessageContaining(history.get(60).type());
        assertThat(Snapshot.of(views)).isEqualTo(Snapshot.of(Snapshot.fold(history.subList(0, 60))));
    }

    @Test
    void an_answer_is_remembered_until_the_next_fact() {
        List<RecordedFact> history = RandomHistory.of(5, 10, 100);
        InMemoryViews views = Snapshot.fold(history.subList(0, 50));
        List<Object> key = List.of("question", RandomHistory.LAST);
        assertThat(views.remembered(key, () -> "first")).isEqualTo("first");
        assertThat(views.remembered(key, () -> "second")).isEqualTo("first");
        assertThat(views.remembered(List.of("other"), () -> "third")).isEqualTo("third");
        assertThat(views.copy().remembered(key, () -> "fourth")).isEqualTo("fourth");
        views.fold(history.get(50), Projections.all());
        assertThat(views.remembered(key, () -> "fifth")).isEqualTo("fifth");
    }
}
