package org.cultivation.infra.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.CountingRules.Measure;
import org.cultivation.domain.reference.ReferenceEvent.CountingRulesPublished;
import org.cultivation.domain.registers.EntryAmendment.EntryFactCorrected;
import org.cultivation.domain.registers.EntryAmendment.EntryFactWithdrawn;
import org.cultivation.domain.registers.EntryEvent;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.histories.CreditCodes;
import org.cultivation.infra.histories.World;
import org.cultivation.projections.Projections;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryFilter;
import org.cultivation.projections.entries.EntryRow;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.trade.FindTrade;
import org.cultivation.projections.trade.TradeFilter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and reports are kept with their documents between questions; they must be those of views folded afresh. */
class EntryDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final EntryFilter NONE = EntryFilter.NONE;

    private final Story story = Story.begun();
    private final Map<EntryId, List<EntryFact>> recorded = new HashMap<>();

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(700));
    }

    private static List<Object> answers(Views views, LocalDate on) {
        YearMonth last = YearMonth.from(on);
        return List.of(
                FindEntries.list(views, Register.BRAND, NONE, on, "name", true, 1, 50),
                FindEntries.list(views, Register.BRAND, NONE, on, "expiring", false, 1, 3),
                FindEntries.statuses(views, Register.BRAND, on),
                FindEntries.expiring(views, Register.BRAND, on, 90),
                FindTargets.members(views, "brands", on, true, 1, 2),
                FindTargets.members(views, "brands", on, false, 1, 50),
                FindTrade.reports(
                        views, new TradeFilter(last.minusMonths(11), last, null, null, null, false), on, 1, 3),
                FindTrade.reports(
                        views, new TradeFilter(last.minusMonths(5), last, "9710", "export", null, true), on, 2, 2),
                FindTrade.reports(
                        views, new TradeFilter(last.minusMonths(11), last, null, null, World.CITY, false), on, 1, 99));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_is_asked_between_facts_is_that_of_views_folded_afresh(long seed) {
        Random random = new Random(seed);
        story.tell(new CountingRulesPublished(rules(), Story.reviewer("wang", FIRST)));
        for (int firm = 1; firm <= 3; firm++) {
            story.register(CreditCodes.of(firm), "Firm " + firm, World.TEDA, FIRST);
        }
        InMemoryViews live = story.views();
        InMemoryViews past = live.copy();
        for (int i = 0; i < 250; i++) {
            EntryEvent event = random.nextInt(6) == 0 ? amendment(random) : fact(random);
            story.tell(event);
            List<RecordedFact> told = story.told();
            live.fold(told.getLast(), Projections.all());
            if (random.nextInt(4) == 0) {
                LocalDate on = day(random);
                InMemoryViews fresh = Snapshot.fold(told);
                assertThat(answers(live, on)).isEqualTo(answers(fresh, on));
                rowsAreThoseMadeAnew(live, on);
            }
            if (i % 50 == 20) {
                LocalDate on = day(random);
                List<RecordedFact> then = told.subList(0, Math.toIntExact(past.reached()) + 1);
                assertThat(answers(past, on)).isEqualTo(answers(Snapshot.fold(then), on));
                past = live.copy();
            }
        }
    }

    private static void rowsAreThoseMadeAnew(Views views, LocalDate on) {
        for (EntryRow row : FindEntries.list(views, Register.BRAND, NONE, on, null, false, 1, 50)
                .rows()) {
            assertThat(FindEntries.one(views, row.id(), on)).contains(row);
        }
    }

    private EntryFact fact(Random random) {
        EntryFact fact = random.nextBoolean() ? value(random) : ofBrand(random);
        recorded.computeIfAbsent(fact.entry(), any -> new ArrayList<>()).add(fact);
        return fact;
    }

    private static EntryFact value(Random random) {
        return new EntryFact(
                EntryId.of(
                        Register.ENTERPRISE,
                        CreditCodes.of(1 + random.nextInt(3)).value()),
                "trade-value",
                random.nextBoolean() ? "reported" : "revised",
                Map.of(
                        "period",
                        YearMonth.of(2024, 1).plusMonths(random.nextInt(12)).toString(),
                        "mode",
                        random.nextBoolean() ? "9710" : "1239",
                        "direction",
                        "export",
                        "amount",
                        String.valueOf(random.nextInt(4)),
                        "source",
                        "customs"),
                Story.reviewer("li", day(random)));
    }

    private static EntryFact ofBrand(Random random) {
        EntryId brand = EntryId.of(Register.BRAND, "b-00000" + (1 + random.nextInt(4)));
        LocalDate on = day(random);
        return switch (random.nextInt(4)) {
            case 0 ->
                of(brand, "registration", "registered", on, Map.of("name", "B" + random.nextInt(9), "unit", "120114"));
            case 1 -> of(brand, "registration", "renamed", on, Map.of("name", "C" + random.nextInt(9)));
            case 2 ->
                of(
                        brand,
                        "trademark",
                        random.nextInt(4) == 0 ? "lapsed" : "registered",
                        on,
                        Map.of(
                                "mark",
                                "JP50201500000000" + random.nextInt(2),
                                "territory",
                                "JP",
                                "until",
                                on.plusDays(random.nextInt(300)).toString()));
            default -> of(brand, "key-cultivation", random.nextInt(3) == 0 ? "removed" : "entered", on, Map.of());
        };
    }

    private static EntryFact of(EntryId brand, String kind, String move, LocalDate on, Map<String, String> values) {
        return new EntryFact(brand, kind, move, values, Story.reviewer("li", on));
    }

    /** Takes a fact back, or moves its day. Sequence numbers count what was told of the entry, amendments too. */
    private EntryEvent amendment(Random random) {
        List<EntryId> known = recorded.keySet().stream().sorted().toList();
        if (known.isEmpty()) {
            return fact(random);
        }
        EntryId entry = known.get(random.nextInt(known.size()));
        List<RecordedFact> told = story.told().stream()
                .filter(fact -> fact.stream().equals(entry.value()) && fact.fact() instanceof EntryFact)
                .toList();
        RecordedFact one = told.get(random.nextInt(told.size()));
        EntryFact was = (EntryFact) one.fact();
        return random.nextBoolean()
                ? new EntryFactWithdrawn(entry, 1, one.sequence(), "mistaken", "li", Story.reviewer("wang", FIRST))
                : new EntryFactCorrected(
                        entry,
                        1,
                        one.sequence(),
                        new EntryFact(entry, was.kind(), was.move(), was.values(), Story.reviewer("li", day(random))),
                        "mistaken",
                        "li",
                        Story.reviewer("wang", FIRST));
    }

    private static CountingRules rules() {
        return new CountingRules(
                "2024-1",
                List.of(
                        new CountingRule(
                                "brands",
                                "brand",
                                Measure.ENTRIES,
                                Map.of(),
                                List.of(
                                        new Condition("cultivated", "it.key_cultivation.holds", "no", "no"),
                                        new Condition(
                                                "mark", "it.trademark.exists(m, m.holds)", "no mark", "no mark"))),
                        new CountingRule(
                                "value",
                                "enterprise",
                                Measure.AMOUNTS,
                                Map.of("modes", "9610,9710"),
                                List.of(new Condition("mode", "it.mode in rule.modes", "no", "no")))));
    }
}
