package org.cultivation.infra.histories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cultivation.domain.Fact;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.domain.reference.ReferenceEvent;
import org.cultivation.infra.facts.FactCatalogue;
import org.cultivation.infra.facts.Registers;
import org.cultivation.projections.RecordedFact;

/**
 * The log of a register that some firms filled over some years: registrations, late confirmations, cases at every stage,
 * amendments, mergers, and in its middle new pool rules. The same seed gives the same history.
 */
public final class RandomHistory {

    /** The first and last day of recording. */
    public static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

    public static final LocalDate LAST = LocalDate.of(2026, 11, 23);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final FactCatalogue CATALOGUE = Registers.catalogue();

    private record Recorded(LocalDate on, int random, String stream, Fact fact) {}

    private RandomHistory() {}

    /** About {@code facts} facts of {@code firms} firms. */
    public static List<RecordedFact> of(long seed, int firms, int facts) {
        Random random = new Random(seed);
        int perFirm = Math.max(2, facts / firms);
        int days = (int) (LAST.toEpochDay() - FIRST.toEpochDay());
        List<Recorded> recorded = new ArrayList<>();
        for (int number = 1; number <= firms; number++) {
            RandomFirm firm = new RandomFirm(number, random, FIRST.plusDays(random.nextInt(days / 3)));
            firm.live(LAST, perFirm * 2, Math.max(1, days * 5 / 6 / perFirm));
            int tie = random.nextInt();
            firm.facts.forEach(
                    fact -> recorded.add(new Recorded(fact.recordedOn(), tie, firm.code.value(), fact.fact())));
        }
        recorded.add(new Recorded(
                FIRST.plusDays(days / 2), 0, "pool-rules", World.rules("2025-1", 9, FIRST.plusDays(days / 2 - 30))));
        // A stable sort: the facts of a firm, which share their tie, keep their order.
        recorded.sort(Comparator.comparing(Recorded::on).thenComparingInt(Recorded::random));
        return numbered(recorded);
    }

    private static List<RecordedFact> numbered(List<Recorded> recorded) {
        List<RecordedFact> history = new ArrayList<>(recorded.size() + 4);
        Map<String, Long> sequences = new HashMap<>();
        for (Fact fact : World.opening()) {
            add(stream(fact), fact, FIRST, history, sequences);
        }
        recorded.forEach(next -> add(next.stream(), next.fact(), next.on(), history, sequences));
        return history;
    }

    private static void add(
            String stream, Fact fact, LocalDate on, List<RecordedFact> history, Map<String, Long> sequences) {
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        Instant at = on.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
        history.add(new RecordedFact(
                history.size(),
                stream,
                sequence,
                at.plusMillis(history.size()),
                CATALOGUE.typeOf(fact).name(),
                fact));
    }

    private static String stream(Fact fact) {
        return switch (fact) {
            case EnterpriseEvent event -> event.code().value();
            case PlanEvent event -> event.plan();
            case ReferenceEvent.UnitsPublished event -> "units";
            default -> "pool-rules";
        };
    }
}
