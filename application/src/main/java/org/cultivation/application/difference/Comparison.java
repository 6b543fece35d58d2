package org.cultivation.application.difference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cultivation.application.registers.SeenFacts;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.views.Answer;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;
import org.cultivation.projections.difference.ChangedLine;
import org.cultivation.projections.difference.Difference;
import org.cultivation.projections.difference.Line;
import org.cultivation.projections.feed.FactFilter;
import org.cultivation.projections.feed.FeedItem;
import org.cultivation.projections.feed.FindFeed;
import org.cultivation.projections.feed.SearchFacts;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.TargetStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a list or number at two moments and finds the facts that made the difference. */
@Component
class Comparison {

    /** Facts shown with one line; its own page has all. */
    private static final int FACTS = 8;

    private static final int RULES = 20;

    private static final Set<String> RULE_TYPES = Set.of(
            "reference.counting-rules-published",
            "reference.pool-rules-published",
            "reference.units-published",
            "plan.published");

    private final Registry registry;
    private final SeenFacts seen;

    Comparison(Registry registry, SeenFacts seen) {
        this.registry = registry;
        this.seen = seen;
    }

    /** A day, as known when. */
    record When(LocalDate on, Known known) {}

    private record Read(List<Line> lines, @Nullable TargetStanding standing) {}

    /**
     * Compares.
     *
     * @param what one of {@link Lists#names()}
     * @throws Refusal {@code difference.order} when the earlier moment knows more than the later one, or shows a later day
     */
    Compared of(String what, When earlier, When later, Lists lists) {
        Answer<Read> before = registry.ask(earlier.known(), (views, position) -> read(what, views, earlier, lists));
        Answer<Read> after = registry.ask(later.known(), (views, position) -> read(what, views, later, lists));
        Refusal.when(
                before.position() > after.position() || earlier.on().isAfter(later.on()),
                "difference.order",
                before.position(),
                after.position());
        Compared.At was =
                new Compared.At(earlier.on(), before.position(), before.value().standing());
        Compared.At is =
                new Compared.At(later.on(), after.position(), after.value().standing());
        FactFilter rules = new FactFilter(
                RULE_TYPES, null, null, null, null, null, null, null, before.position() + 1, after.position());
        return new Compared(
                what,
                was,
                is,
                Difference.of(before.value().lines(), after.value().lines()),
                found(rules, is.position(), RULES));
    }

    private static Read read(String what, Views views, When when, Lists lists) {
        TargetStanding standing = FindTargets.standings(views, when.on()).stream()
                .filter(found -> found.goal().id().equals(what))
                .findFirst()
                .orElse(null);
        return new Read(lists.of(what, views, when.on()), standing);
    }

    /**
     * The facts of a line's own subject that were recorded or took effect between the two moments, as the account signed
     * in may see them, latest first. None when only the day, or a rule, made the difference.
     */
    List<FeedItem> facts(ChangedLine line, Compared compared) {
        if (line.line().streams().isEmpty()) {
            return List.of();
        }
        long from = compared.earlier().position() + 1;
        long until = compared.later().position();
        FactFilter of = FactFilter.of(line.line().streams());
        List<FeedItem> facts = new ArrayList<>(found(of.between(from, until), until, FACTS));
        if (compared.earlier().on().isBefore(compared.later().on())) {
            FactFilter began = new FactFilter(
                    null,
                    line.line().streams(),
                    null,
                    null,
                    compared.earlier().on().plusDays(1),
                    compared.later().on(),
                    null,
                    null,
                    0,
                    from - 1);
            facts.addAll(found(began, until, FACTS));
        }
        facts.sort(Comparator.comparingLong(FeedItem::position).reversed());
        return facts;
    }

    private List<FeedItem> found(FactFilter filter, long asKnownAt, int n) {
        if (filter.from() > filter.until()) {
            return List.of();
        }
        return registry.ask(
                        Known.at(asKnownAt),
                        (views, position) -> SearchFacts.newest(views, filter, n).stream()
                                .map(fact -> seen.seen(FindFeed.item(fact, views), views))
                                .filter(item -> !item.type().equals(SeenFacts.HIDDEN))
                                .toList())
                .value();
    }
}
