package org.cultivation.infra.views;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.Fact;
import org.cultivation.domain.Role;
import org.cultivation.domain.reference.ReferenceEvent.CountingRulesPublished;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.facts.FactCatalogue;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.histories.Appended;
import org.cultivation.infra.histories.CreditCodes;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.histories.World;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.projections.RecordedFact;

/**
 * Fills a ledger with a history of any length of a fixed number of firms: three tenths of it what firms live through,
 * the rest their monthly values, evenly mixed; and 300 brands with marks.
 */
final class LongLedger {

    private static final int BRANDS = 300;
    private static final int CHUNK = 50_000;
    private static final List<String> MODES = List.of("9610", "9710", "9810", "1210");

    private final FactCatalogue catalogue = Registers.catalogue();
    private final FactCodec codec = new FactCodec(catalogue);
    private final Ledger ledger;
    private final int firms;
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<RecordedFact> chunk = new ArrayList<>();
    private long next;

    private LongLedger(Ledger ledger, int firms) {
        this.ledger = ledger;
        this.firms = firms;
    }

    static void fill(Ledger ledger, int firms, int facts) {
        new LongLedger(ledger, firms).fill(facts);
    }

    private void fill(int facts) {
        List<RecordedFact> lived = RandomHistory.of(1, firms, facts * 3 / 10);
        LocalDate first = LocalDate.of(2024, 1, 1);
        tell(
                "counting-rules",
                new CountingRulesPublished(
                        RegistersMeasurement.rules(), World.by("li", Role.REVIEWER, World.CITY, first)));
        for (int brand = 1; brand <= BRANDS; brand++) {
            brand(brand, first.plusDays(brand * 2L));
        }
        long values = facts - lived.size() - next;
        long told = 0;
        for (int i = 0; i < lived.size(); i++) {
            RecordedFact fact = lived.get(i);
            tell(fact.stream(), fact.fact());
            for (long until = values * (i + 1) / lived.size(); told < until; told++) {
                value(told);
            }
        }
        append();
    }

    private void brand(int number, LocalDate on) {
        EntryId id = EntryId.of(Register.BRAND, "b-%06d".formatted(number));
        tell(
                id,
                "registration",
                "registered",
                on,
                Map.of(
                        "name",
                        "Brand " + number,
                        "owner",
                        CreditCodes.of(number).value(),
                        "type",
                        "own",
                        "unit",
                        "120114"));
        tell(
                id,
                "trademark",
                "registered",
                on,
                Map.of(
                        "mark",
                        "JP502015%09d".formatted(number),
                        "territory",
                        "JP",
                        "classes",
                        "12",
                        "filed-on",
                        "2023-01-01",
                        "until",
                        "2033-01-01"));
        tell(id, "key-cultivation", "nominated", on, Map.of("case", "sold abroad"));
        tell(id, "key-cultivation", "reviewed", on, Map.of("opinion", "conditions are met"));
        tell(id, "key-cultivation", "entered", on, Map.of("batch", "2024-1"));
    }

    /** Month by month, four modes each, firm by firm. */
    private void value(long number) {
        int firm = (int) (number % firms) + 1;
        int round = (int) (number / firms);
        YearMonth period = YearMonth.of(2023, 12).plusMonths(round / MODES.size());
        tell(
                EntryId.of(Register.ENTERPRISE, CreditCodes.of(firm).value()),
                "trade-value",
                "reported",
                period.plusMonths(1).atDay(10),
                Map.of(
                        "period",
                        period.toString(),
                        "mode",
                        MODES.get(round % MODES.size()),
                        "direction",
                        "export",
                        "amount",
                        String.valueOf(100_000 + firm),
                        "source",
                        "Customs"));
    }

    private void tell(EntryId id, String kind, String move, LocalDate on, Map<String, String> values) {
        tell(id.value(), new EntryFact(id, kind, move, values, World.by("li", Role.REVIEWER, World.CITY, on)));
    }

    private void tell(String stream, Fact fact) {
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        Instant at = Instant.parse("2024-01-01T00:00:00Z").plusMillis(next * 80);
        chunk.add(new RecordedFact(
                next++, stream, sequence, at, catalogue.typeOf(fact).name(), fact));
        if (chunk.size() == CHUNK) {
            append();
        }
    }

    private void append() {
        Appended.to(ledger, codec, chunk);
        chunk.clear();
    }
}
