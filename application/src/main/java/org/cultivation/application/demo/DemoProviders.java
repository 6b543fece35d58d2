package org.cultivation.application.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;

/** Forty service providers, listed in the directory in two batches: renewed, lapsed, taken off. */
final class DemoProviders {

    private static final int FIRST_BATCH = 24;
    private static final int FIRST_LISTED = 420;
    private static final int SECOND_LISTED = 148;
    private static final String[] FUNCTIONS = {
        "clearance,storage-delivery", "storage-delivery,after-sales", "display", "clearance", "after-sales,display"
    };

    private final DemoEntries entries;
    private final DemoEntryWords words;

    DemoProviders(DemoEntries entries, DemoEntryWords words) {
        this.entries = entries;
        this.words = words;
    }

    void tell() {
        for (int i = 0; i < words.providers().size(); i++) {
            registered(i);
            if (i < FIRST_BATCH) {
                first(i);
            } else {
                second(i);
            }
        }
        more();
        stations();
    }

    private static EntryId id(int i) {
        return EntryId.of(Register.PROVIDER, "p-%06d".formatted(i + 1));
    }

    private void clerk(int i, int ago, String fact, String basis, Map<String, String> values) {
        entries.tell(id(i), ago, DemoAccount.CLERK_CITY, fact, words.word(basis), values);
    }

    private void reviewer(int i, int ago, String move, Map<String, String> values) {
        entries.tell(id(i), ago, DemoAccount.REVIEWER_2, "listing/" + move, words.word("directory"), values);
    }

    private void registered(int i) {
        DemoEntryWords.Provider provider = words.providers().get(i);
        Map<String, String> values = new HashMap<>(Map.of("name", provider.name(), "unit", provider.unit()));
        if (i % 8 == 0) {
            // These are firms of the enterprise register too.
            DemoFirm firm = entries.firm(8, i / 8);
            values.put("credit-code", firm.code.value());
            values.put("name", firm.name);
            values.put("unit", firm.unit.value());
        }
        clerk(i, (i < FIRST_BATCH ? 500 : 215) - i, "registration/registered", "provider", values);
    }

    private void first(int i) {
        LocalDate until = entries.ago(FIRST_LISTED).plusYears(1);
        Map<String, String> values = new HashMap<>(Map.of(
                "batch",
                batch(FIRST_LISTED),
                "categories",
                words.providers().get(i).categories()));
        if (i < 21) {
            values.put("until", until.toString());
        }
        reviewer(i, FIRST_LISTED, "listed", values);
        if (i < 15) {
            reviewer(
                    i,
                    62,
                    "renewed",
                    Map.of("batch", batch(62), "until", until.plusYears(1).toString()));
        } else if (i < 18) {
            reviewer(i, 120 - i, "delisted", Map.of("reason", words.word("delisted")));
        }
    }

    private void second(int i) {
        LocalDate until = i < FIRST_BATCH + 3
                ? entries.today.plusDays(30L + i)
                : entries.ago(SECOND_LISTED).plusYears(1);
        reviewer(
                i,
                SECOND_LISTED,
                "listed",
                Map.of(
                        "batch",
                        batch(SECOND_LISTED),
                        "categories",
                        words.providers().get(i).categories(),
                        "until",
                        until.toString()));
    }

    private String batch(int ago) {
        LocalDate day = entries.ago(ago);
        return day.getYear() + "-" + (day.getMonthValue() + 5) / 6;
    }

    /** The rarer turns, one or two of each. */
    private void more() {
        reviewer(3, 200, "recategorised", Map.of("categories", "international-logistics,finance-insurance,other"));
        reviewer(20, 190, "recategorised", Map.of("categories", "software-development,website-operation"));
        reviewer(17, 40, "listed", Map.of("batch", batch(40), "categories", "website-operation"));
        clerk(7, 310, "registration/renamed", "provider", Map.of("name", words.word("providerRenamed")));
        clerk(11, 305, "registration/relocated", "provider", Map.of("unit", "120104"));
        reviewer(39, 40, "delisted", Map.of("reason", words.word("closed")));
        clerk(39, 35, "registration/closed", "provider", Map.of("reason", words.word("closed")));
        List<String> platforms = List.of("customs-tax,data", "logistics", "payment", "brand-operation,after-sales");
        for (int k = 0; k < platforms.size(); k++) {
            int i = List.of(24, 2, 31, 13).get(k);
            clerk(
                    i,
                    k % 2 == 0 ? 130 : 260 - k,
                    "platform/began",
                    "platform",
                    Map.of(
                            "name",
                            words.word("platformName" + k),
                            "functions",
                            platforms.get(k),
                            "website",
                            "https://platform-" + (k + 1) + ".example"));
        }
        clerk(5, 250, "facility/began", "facility", facility("facilityName0", "return-centre", "CN", "5600"));
        clerk(6, 248, "facility/began", "facility", facility("facilityName1", "consolidation", "CN", "9100"));
        clerk(0, 246, "facility/began", "facility", facility("facilityName2", "overseas-warehouse", "NL", "7300"));
        for (int i : List.of(20, 24)) {
            clerk(
                    i,
                    140,
                    "advanced-technology-service-certificate/granted",
                    "certificate",
                    Map.of(
                            "number",
                            entries.ago(140).getYear() + "12000100" + i,
                            "until",
                            entries.today.plusDays(i == 20 ? 55 : 900).toString()));
        }
        Map<String, String> support = Map.of(
                "policy",
                "overseas-warehouse",
                "year",
                String.valueOf(entries.ago(240).getYear()));
        clerk(0, 240, "support/applied", "facility", support);
        Map<String, String> granted = new HashMap<>(support);
        granted.put("amount", "600000");
        entries.tell(id(0), 205, DemoAccount.REVIEWER_2, "support/granted", words.word("directory"), granted);
    }

    private Map<String, String> facility(String name, String type, String country, String area) {
        return Map.of("name", words.word(name), "type", type, "country", country, "area", area);
    }

    private void stations() {
        for (int k = 0; k < words.stations().size(); k++) {
            DemoEntryWords.Station station = words.stations().get(k);
            clerk(
                    k % 8,
                    390 - 15 * k,
                    "overseas-station/began",
                    "facility",
                    Map.of(
                            "name",
                            station.name(),
                            "country",
                            station.country(),
                            "functions",
                            FUNCTIONS[k % FUNCTIONS.length]));
        }
        int gone = words.stations().size() - 1;
        clerk(
                gone % 8,
                50,
                "overseas-station/ended",
                "facility",
                Map.of("name", words.stations().get(gone).name()));
    }
}
