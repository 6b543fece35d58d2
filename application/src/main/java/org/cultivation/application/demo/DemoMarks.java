package org.cultivation.application.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cultivation.domain.registers.EntryId;

/**
 * The trademarks of the brands: by the number of the brand every office and every way a mark may stand. The marks that
 * are over, by their term or by decision, are those of brands that are not to count, or come beside one in force.
 */
final class DemoMarks {

    private final DemoEntries entries;
    private final DemoEntryWords words;

    DemoMarks(DemoEntries entries, DemoEntryWords words) {
        this.entries = entries;
        this.words = words;
    }

    /** The number of the brand's first mark. */
    String first(int i) {
        return number(office(i), i, 0);
    }

    private static String office(int i) {
        return switch (i) {
            case 38, 59 -> "CN";
            case 39, 42 -> "WO";
            case 40 -> "EM";
            case 41 -> "US";
            default ->
                switch (i % 8) {
                    case 0, 4 -> "EM";
                    case 1, 6 -> "US";
                    case 2 -> "JP";
                    case 5 -> "GB";
                    default -> "WO";
                };
        };
    }

    /** Tells the marks of brand {@code i} as recorded {@code ago} days before today, and what becomes of them later. */
    void tell(int i, EntryId brand, int ago) {
        Marks of = new Marks(i, brand, ago);
        LocalDate today = entries.today;
        switch (i) {
            case 38 -> of.registered(0, "CN", today.minusYears(5));
            case 39 -> of.designated(0, today.minusMonths(9), "JP", "KR");
            case 40 -> of.registered(0, "EM", today.minusYears(10).minusDays(40));
            case 41 -> of.registered(0, "US", today.minusYears(6).minusMonths(6).minusDays(35));
            case 42 -> {
                of.designated(0, today.minusMonths(10), "US");
                of.later(0, "US", 110, "provisionally-refused", Map.of("reason", words.word("refused")));
            }
            case 59 -> of.registered(0, "CN", today.minusYears(2));
            default -> usual(i, of);
        }
        if (i % 3 == 0 && i < 38) {
            of.registered(4, "CN", today.minusYears(6).plusDays(5L * i));
        }
    }

    private void usual(int i, Marks of) {
        LocalDate today = entries.today;
        switch (i % 8) {
            case 0 -> {
                boolean old = i == 8 || i == 24;
                of.registered(
                        0,
                        "EM",
                        old
                                ? today.minusYears(10).plusDays(10)
                                : today.minusYears(4).plusDays(7L * i));
                if (old) {
                    of.later(0, "EM", 60, "renewed", Map.of());
                } else if (i == 16) {
                    of.later(0, "EM", 90, "assigned", Map.of("assignee", "TIANJIN HOME BRANDS CO"));
                }
            }
            case 1 -> {
                of.registered(0, "US", today.minusYears(6).plusDays(2L * i));
                of.later(0, "US", 150 - i, "declared", Map.of());
            }
            case 2 -> {
                of.later(
                        0,
                        "JP",
                        470,
                        "filed",
                        Map.of(
                                "classes",
                                classes(i),
                                "sign",
                                words.brands().get(i).name()));
                of.later(
                        0,
                        "JP",
                        Math.max(100, 440 - 10 * i),
                        "registered",
                        Map.of("filed-on", entries.ago(470).toString(), "classes", classes(i)));
                of.registered(1, "KR", today.minusYears(3).plusDays(i));
            }
            case 3 -> madrid(i, of);
            case 4 -> of.registered(0, "EM", today.minusYears(10).plusDays(15L + i));
            case 5 -> {
                of.registered(0, "GB", today.minusYears(5).plusDays(3L * i));
                if (i == 5) {
                    of.registered(1, "JP", today.minusYears(7));
                    of.later(1, "JP", 140, "cancelled", Map.of("reason", words.word("cancelledMark")));
                } else if (i == 13) {
                    of.registered(1, "EM", today.minusYears(8));
                    of.later(1, "EM", 95, "lapsed", Map.of("reason", words.word("lapsedMark")));
                }
            }
            case 6 -> of.registered(0, "US", today.minusYears(6).minusMonths(6).plusDays(10L + i));
            default -> {
                of.designated(0, today.minusYears(2).minusDays(i), "EM");
                of.later(0, "EM", 480, "protected", Map.of());
                of.registered(1, "US", today.minusYears(3).plusDays(i));
            }
        }
    }

    /** Protected in two territories, refused in the third; there are those that were refused at first only. */
    private void madrid(int i, Marks of) {
        LocalDate registered = i == 3 ? entries.today.minusYears(10).plusDays(25) : entries.today.minusYears(3);
        of.designated(0, registered, "GB", "JP", "US");
        of.later(0, "JP", 490, "protected", Map.of());
        of.later(0, "GB", 488, "protected", Map.of());
        of.later(0, "US", 485, "provisionally-refused", Map.of("reason", words.word("refused")));
        if (i == 3) {
            of.later(0, "GB", 40, "protection-renewed", Map.of());
            of.later(0, "JP", 40, "protection-renewed", Map.of());
        } else if (i == 11) {
            of.later(0, "US", 210, "protected", Map.of());
        }
    }

    private static String classes(int i) {
        return i % 3 == 0 ? "12" : i % 3 == 1 ? "9,35" : "20,21";
    }

    private static String number(String office, int i, int which) {
        return "%s50%d%09d".formatted(office, 2015 + i % 8, 1_604_300 + 7_919L * i + 131L * which);
    }

    /** The marks of one brand. */
    private final class Marks {

        private final int i;
        private final EntryId brand;
        private final int ago;
        private final Map<Integer, String> offices = new HashMap<>();

        Marks(int i, EntryId brand, int ago) {
            this.i = i;
            this.brand = brand;
            this.ago = ago;
        }

        /** A mark filed on {@code filed} where the term runs from filing, and registered on it elsewhere. */
        void registered(int which, String office, LocalDate filed) {
            LocalDate on = office.equals("EM") ? filed.plusMonths(5) : filed;
            record(
                    which,
                    office,
                    office,
                    entries.ago(ago),
                    on,
                    "registered",
                    Map.of(
                            "filed-on",
                            (office.equals("EM") ? filed : filed.minusMonths(11)).toString(),
                            "classes",
                            classes(i)));
        }

        void designated(int which, LocalDate registered, String... territories) {
            LocalDate recorded = registered.isBefore(entries.ago(ago)) ? entries.ago(ago) : registered.plusDays(20);
            for (String territory : territories) {
                record(
                        which,
                        "WO",
                        territory,
                        recorded,
                        registered.plusDays(10),
                        "designated",
                        Map.of("registered-on", registered.toString(), "classes", classes(i)));
            }
        }

        void later(int which, String territory, int daysAgo, String move, Map<String, String> values) {
            LocalDate on = entries.ago(daysAgo);
            record(which, offices.getOrDefault(which, territory), territory, on, on, move, values);
        }

        private void record(
                int which,
                String office,
                String territory,
                LocalDate recordedOn,
                LocalDate effectiveOn,
                String move,
                Map<String, String> values) {
            offices.put(which, office);
            Map<String, String> all = new HashMap<>(values);
            all.put("mark", number(office, i, which));
            all.put("territory", territory);
            DemoAccount clerk = DemoAccount.CLERK_CITY;
            entries.tell(brand, recordedOn, effectiveOn, clerk, "trademark/" + move, words.word("mark"), all);
        }
    }
}
