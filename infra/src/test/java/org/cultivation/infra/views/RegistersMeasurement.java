package org.cultivation.infra.views;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
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
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryFilter;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.entries.FindEntryTimeline;
import org.cultivation.projections.targets.FindTargets;
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

    private static CountingRules rules() {
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
        LocalDate today = RandomHistory.LAST;
        AtomicInteger next = new AtomicInteger();
        time(
                "all targets, each another day",
                registry,
                views -> FindTargets.standings(views, today.minusDays(next.getAndIncrement() % 600)));
        time(
                "list of brands, each another day",
                registry,
                views -> FindEntries.list(
                        views,
                        Register.BRAND,
                        EntryFilter.NONE,
                        today.minusDays(next.getAndIncrement() % 600),
                        "name",
                        false,
                        1,
                        50));
        time(
                "members of brands",
                registry,
                views -> FindTargets.members(
                        views, "brands", today.minusDays(next.getAndIncrement() % 600), true, 1, 50));
        time(
                "a firm's further facts",
                registry,
                views -> FindEntries.strands(
                        FindEntries.view(
                                        views,
                                        EntryId.of(
                                                Register.ENTERPRISE,
                                                CreditCodes.of(1 + next.getAndIncrement() % FIRMS)
                                                        .value()))
                                .orElseThrow(),
                        today));
        time(
                "a firm's further timeline",
                registry,
                views -> FindEntryTimeline.of(
                        views,
                        EntryId.of(
                                Register.ENTERPRISE,
                                CreditCodes.of(1 + next.getAndIncrement() % FIRMS)
                                        .value()),
                        today));
        time(
                "expiring brands",
                registry,
                views ->
                        FindEntries.expiring(views, Register.BRAND, today.minusDays(next.getAndIncrement() % 600), 90));
        time(
                "expiring of all firms",
                registry,
                views -> FindEntries.expiring(
                        views, Register.ENTERPRISE, today.minusDays(next.getAndIncrement() % 600), 90));
    }

    private static void time(String what, LiveRegistry registry, Function<Views, Object> question) {
        double[] millis = new double[300];
        for (int i = 0; i < millis.length; i++) {
            long started = System.nanoTime();
            registry.ask(Known.NOW, (views, position) -> question.apply(views));
            millis[i] = (System.nanoTime() - started) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("%-36s p50 %7.2f  p99 %7.2f ms%n", what, millis[150], millis[296]);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
