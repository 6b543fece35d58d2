package org.cultivation.application.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.Act;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryCommand.RecordFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;

/**
 * Gathers what the story tells of the registers and puts it in order of recording: by day, and within a day as told, in
 * office hours. What firms report by the month comes in one evening, all at the same time.
 */
final class DemoEntries {

    private static final UnitCode CITY = new UnitCode("120000");
    private static final LocalTime OPEN = LocalTime.of(8, 30);
    private static final int OFFICE_SECONDS = 9 * 3600;
    private static final LocalTime EVENING = LocalTime.of(21, 30);

    /** The firms of the first two imports, which are there for most of the two years. */
    private static final int EARLY_FIRMS = 140;

    final LocalDate today;
    final List<DemoFirm> firms;
    private final PoolRules rules;
    private final Map<String, UnitCode> homes = new HashMap<>();
    private final List<List<DemoFirm>> byTrade = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    private record Told(LocalDate on, boolean evening, RecordFact command) {}

    DemoEntries(List<DemoFirm> firms, DemoWords words, LocalDate today, PoolRules rules) {
        this.firms = firms;
        this.today = today;
        this.rules = rules;
        firms.forEach(firm -> homes.put(firm.code.value(), firm.unit));
        for (DemoWords.Trade trade : words.trades()) {
            byTrade.add(firms.subList(0, EARLY_FIRMS).stream()
                    .filter(firm -> firm.trade.equals(trade))
                    .toList());
        }
    }

    /** The early firm of this number in a trade; starts over where there are fewer. */
    DemoFirm firm(int trade, int number) {
        List<DemoFirm> of = byTrade.get(trade);
        return of.get(number % of.size());
    }

    LocalDate ago(int days) {
        return today.minusDays(days);
    }

    /** Tells what is recorded on the day it takes effect, {@code ago} days before today. */
    void tell(EntryId entry, int ago, DemoAccount who, String fact, String basis, Map<String, String> values) {
        tell(entry, ago(ago), ago(ago), who, fact, basis, values);
    }

    /** @param fact kind and move, with a slash between */
    void tell(
            EntryId entry,
            LocalDate recordedOn,
            LocalDate effectiveOn,
            DemoAccount who,
            String fact,
            String basis,
            Map<String, String> values) {
        add(entry, recordedOn, effectiveOn, who, fact, basis, values, false);
    }

    /** Tells what a firm reports with all others, in the evening of {@code recordedOn}. */
    void report(
            EntryId entry,
            LocalDate recordedOn,
            LocalDate effectiveOn,
            String fact,
            String basis,
            Map<String, String> values) {
        add(entry, recordedOn, effectiveOn, DemoAccount.CLERK_CITY, fact, basis, values, true);
    }

    private void add(
            EntryId entry,
            LocalDate recordedOn,
            LocalDate effectiveOn,
            DemoAccount who,
            String fact,
            String basis,
            Map<String, String> values,
            boolean evening) {
        if (!recordedOn.isBefore(today)) {
            throw new IllegalArgumentException(entry + " " + fact + " is told after the end: " + recordedOn);
        }
        String[] parts = fact.split("/", -1);
        Act act = new Act(who.actor(), recordedOn, effectiveOn, Basis.of(basis), rules, null);
        told.add(new Told(recordedOn, evening, new RecordFact(entry, parts[0], parts[1], values, home(entry), act)));
    }

    private UnitCode home(EntryId entry) {
        return switch (entry.register()) {
            case ENTERPRISE -> homes.getOrDefault(entry.id(), CITY);
            case UNIT -> new UnitCode(entry.id());
            default -> CITY;
        };
    }

    static EntryId of(DemoFirm firm) {
        return EntryId.of(Register.ENTERPRISE, firm.code.value());
    }

    /** All that was told, in order of recording. */
    List<DemoAct> acts() {
        List<Told> ordered = new ArrayList<>(told);
        ordered.sort(Comparator.comparing(Told::on).thenComparing(Told::evening));
        Map<LocalDate, Integer> byDay = new HashMap<>();
        ordered.stream().filter(one -> !one.evening()).forEach(one -> byDay.merge(one.on(), 1, Integer::sum));
        Map<LocalDate, Integer> sofar = new HashMap<>();
        List<DemoAct> acts = new ArrayList<>();
        for (Told one : ordered) {
            LocalTime at = EVENING;
            if (!one.evening()) {
                int number = sofar.merge(one.on(), 1, Integer::sum);
                at = OPEN.plusSeconds((long) OFFICE_SECONDS * number / (byDay.getOrDefault(one.on(), 1) + 1));
            }
            Instant instant = one.on().atTime(at).atZone(DemoFirm.ZONE).toInstant();
            acts.add(new DemoAct(instant, one.command()));
        }
        return acts;
    }
}
