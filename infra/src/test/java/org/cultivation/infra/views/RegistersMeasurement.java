package org.cultivation.infra.views;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.CountingRules.Measure;
import org.cultivation.domain.Fact;
import org.cultivation.domain.Role;
import org.cultivation.domain.reference.ReferenceEvent.CountingRulesPublished;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.facts.FactCatalogue;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.histories.Appended;
import org.cultivation.infra.histories.CreditCodes;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.histories.World;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.projections.Known;
import org.cultivation.projections.RecordedFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures, not a test: its name keeps it out of the build. 5,500 firms, 300 brands with marks, three years of monthly
 * values. Run it with {@code ./mvnw -pl infra -am test -Dtest=RegistersMeasurement
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class RegistersMeasurement {

    private static final int FIRMS = 5_500;
    private static final int BRANDS = 300;
    private static final int MONTHS = 36;

    @TempDir
    Path directory;

    private final FactCatalogue catalogue = Registers.catalogue();
    private final FactCodec codec = new FactCodec(catalogue);
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<RecordedFact> facts = new ArrayList<>();

    @Test
    void measures() {
        facts.addAll(RandomHistory.of(1, FIRMS, 90_000));
        tell();
        System.out.printf("history: %,d facts%n", facts.size());
        try (SqliteLedger ledger = SqliteLedger.open(directory, InstantSource.system())) {
            Appended.to(ledger, codec, facts);
            long started = System.nanoTime();
            try (LiveRegistry registry = LiveRegistry.start(ledger, codec, directory.resolve("run"))) {
                registry.await(ledger.head() - 1, Duration.ofMinutes(10));
                System.out.printf("rebuild: %,d ms, heap %,d MiB%n", (System.nanoTime() - started) / 1_000_000, heap());
                questions(registry);
            }
            long again = System.nanoTime();
            try (LiveRegistry registry = LiveRegistry.start(ledger, codec, directory.resolve("run"))) {
                registry.await(ledger.head() - 1, Duration.ofMinutes(10));
                System.out.printf("start from checkpoint: %,d ms%n", (System.nanoTime() - again) / 1_000_000);
            }
        }
    }

    private void tell() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        tell("counting-rules", new CountingRulesPublished(rules(), by(first)));
        for (int brand = 1; brand <= BRANDS; brand++) {
            EntryId id = EntryId.of(Register.BRAND, "b-%06d".formatted(brand));
            LocalDate on = first.plusDays(brand * 2L);
            String mark = "JP502015%09d".formatted(brand);
            tell(
                    id,
                    "registration",
                    "registered",
                    on,
                    Map.of(
                            "name",
                            "Brand " + brand,
                            "owner",
                            CreditCodes.of(brand).value(),
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
                            mark,
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
        openings(first);
        for (int month = 0; month < MONTHS; month++) {
            YearMonth period = YearMonth.of(2023, 12).plusMonths(month);
            for (int firm = 1; firm <= FIRMS; firm++) {
                tell(
                        EntryId.of(Register.ENTERPRISE, CreditCodes.of(firm).value()),
                        "trade-value",
                        "reported",
                        period.plusMonths(1).atDay(10),
                        Map.of(
                                "period",
                                period.toString(),
                                "mode",
                                firm % 2 == 0 ? "9610" : "9710",
                                "direction",
                                "export",
                                "amount",
                                String.valueOf(100_000 + firm),
                                "source",
                                "Customs"));
            }
        }
    }

    /** 200 entries of every other register, opened with the examples of their fields; total foreign trade by month. */
    private void openings(LocalDate first) {
        for (Register register : Register.values()) {
            if (register.isOpenedByFact() && register != Register.BRAND) {
                FactKind opening = Kinds.opening(register);
                Move move = opening.moves().getFirst();
                for (int i = 1; i <= 200; i++) {
                    Map<String, String> values = new HashMap<>();
                    opening.fields(move).forEach(field -> values.put(field.name(), field.example()));
                    tell(
                            EntryId.of(register, register.stored().charAt(0) + "-%06d".formatted(i)),
                            opening.name(),
                            move.name(),
                            first.plusDays(i),
                            values);
                }
            }
        }
        for (int month = 0; month < MONTHS; month++) {
            YearMonth period = YearMonth.of(2023, 12).plusMonths(month);
            tell(
                    EntryId.of(Register.INDICATOR, "foreign-trade-total"),
                    "figure",
                    "reported",
                    period.plusMonths(1).atDay(18),
                    Map.of(
                            "period",
                            period.toString(),
                            "unit",
                            "120000",
                            "mode",
                            "all",
                            "direction",
                            "both",
                            "amount",
                            "70000000000",
                            "source",
                            "customs"));
        }
    }

    private void tell(EntryId id, String kind, String move, LocalDate on, Map<String, String> values) {
        tell(id.value(), new EntryFact(id, kind, move, values, by(on)));
    }

    private void tell(String stream, Fact fact) {
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        Instant at = facts.getLast().recordedAt().plusMillis(1);
        facts.add(new RecordedFact(
                facts.size(), stream, sequence, at, catalogue.typeOf(fact).name(), fact));
    }

    private static Attestation by(LocalDate on) {
        return World.by("li", Role.REVIEWER, World.CITY, on);
    }

    static CountingRules rules() {
        return new CountingRules(
                "2024-1",
                List.of(
                        new CountingRule(
                                "brands",
                                "brand",
                                Measure.ENTRIES,
                                Map.of("home-territories", "CN"),
                                List.of(new Condition(
                                        "counts",
                                        "it.key_cultivation.holds && it.trademark.exists(m, m.holds && !(m.territory in"
                                                + " rule.home_territories))",
                                        "no",
                                        "no"))),
                        new CountingRule(
                                "value",
                                "enterprise",
                                Measure.AMOUNTS,
                                Map.of("modes", "9610,9710"),
                                List.of(new Condition("mode", "it.mode in rule.modes", "no", "no")))));
    }

    private static void questions(LiveRegistry registry) {
        Timing timing = new Timing(registry, Known.NOW);
        System.out.println("now, each question another day, so that nothing is remembered");
        RegisterQuestions.all(timing, FIRMS, BRANDS);
        long past = registry.reached() - 100_000;
        long started = System.nanoTime();
        registry.ask(Known.at(past), (views, position) -> position);
        System.out.printf(
                "as known at %,d: first look %,d ms; then%n", past, (System.nanoTime() - started) / 1_000_000);
        RegisterQuestions.all(new Timing(registry, Known.at(past)), FIRMS, BRANDS);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
