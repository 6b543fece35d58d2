package org.cultivation.application.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cultivation.domain.registers.EntryId;

/** Tells the facts of the data file: fills in days, years, months and firms as seen from today. */
final class DemoTold {

    private static final Pattern PLACE = Pattern.compile("\\{(day|year|month|firm|name) (-?[0-9]+)(?:\\.([0-9]+))?}");
    private static final Map<String, DemoAccount> ACCOUNTS =
            DemoAccount.all().stream().collect(Collectors.toMap(DemoAccount::name, Function.identity()));

    private final DemoEntries entries;

    DemoTold(DemoEntries entries) {
        this.entries = entries;
    }

    void tell(Iterable<DemoEntryWords.Told> facts) {
        for (DemoEntryWords.Told fact : facts) {
            LocalDate on = entries.ago(fact.ago());
            DemoAccount by = ACCOUNTS.get(fact.by());
            if (by == null) {
                throw new IllegalStateException("no account " + fact.by());
            }
            Map<String, String> values = new HashMap<>();
            fact.values().forEach((field, value) -> values.put(field, filled(value)));
            entries.tell(
                    new EntryId(filled(fact.entry())),
                    on,
                    fact.effective() == null ? on : day(fact.effective()),
                    by,
                    fact.fact(),
                    filled(fact.basis()),
                    values);
        }
    }

    private LocalDate day(String said) {
        return said.contains("-") ? LocalDate.parse(said) : entries.ago(Integer.parseInt(said));
    }

    private String filled(String text) {
        Matcher place = PLACE.matcher(text);
        return place.replaceAll(match -> {
            int number = Integer.parseInt(match.group(2));
            return switch (match.group(1)) {
                case "day" -> entries.ago(number).toString();
                case "year" -> Integer.toString(entries.ago(number).getYear());
                case "month" ->
                    YearMonth.from(entries.today).minusMonths(number).toString();
                default ->
                    entries.firm(number, Integer.parseInt(match.group(3))).code.value();
            };
        });
    }
}
