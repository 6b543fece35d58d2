package org.cultivation.application.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;

/**
 * Sixty brands of the firms. Those numbered below {@link #COUNTING} are in key cultivation with an overseas mark in force
 * and so count; those from there to 43 are in it and do not count, each for another reason; the rest are at other stages
 * of the course.
 */
final class DemoBrands {

    static final int COUNTING = 38;

    private static final int MERGED = 43;

    private final DemoEntries entries;
    private final DemoEntryWords words;
    private final DemoMarks marks;

    DemoBrands(DemoEntries entries, DemoEntryWords words) {
        this.entries = entries;
        this.words = words;
        this.marks = new DemoMarks(entries, words);
    }

    void tell() {
        for (int i = 0; i < words.brands().size(); i++) {
            registered(i);
            marks.tell(i, id(i), registeredAgo(i) - 1);
            cultivated(i);
            certified(i);
            supported(i);
        }
        turns();
    }

    static EntryId id(int i) {
        return EntryId.of(Register.BRAND, "b-%06d".formatted(i + 1));
    }

    private DemoFirm owner(int i) {
        return entries.firm(words.brands().get(i).trade(), i);
    }

    private DemoAccount clerk(int i) {
        return DemoAccount.clerkOf(owner(i).unit);
    }

    private static int registeredAgo(int i) {
        return 512 - i % 9;
    }

    /** A brand is older than its oldest mark. */
    private void registered(int i) {
        DemoEntryWords.Brand brand = words.brands().get(i);
        Map<String, String> values = new HashMap<>(Map.of(
                "name", brand.name(),
                "chinese-name", brand.chineseName(),
                "owner", owner(i).code.value(),
                "type", i % 4 == 3 ? "dtc" : "own",
                "unit", owner(i).unit.value()));
        if (i % 3 != 1) {
            values.put("formerly", i % 3 == 0 ? "oem" : i % 2 == 0 ? "odm" : "neither");
        }
        entries.tell(
                id(i),
                entries.ago(registeredAgo(i)),
                entries.today.minusYears(11).plusDays(9L * i),
                clerk(i),
                "registration/registered",
                words.word("registration"),
                values);
    }

    private void clerk(int i, int ago, String fact, String basis, Map<String, String> values) {
        entries.tell(id(i), ago, clerk(i), fact, words.word(basis), values);
    }

    private void decide(int i, int ago, String move, Map<String, String> values) {
        entries.tell(id(i), ago, DemoAccount.REVIEWER_3, "key-cultivation/" + move, words.word("decision"), values);
    }

    private void because(int i, int ago, String move) {
        decide(i, ago, move, Map.of("reason", words.word(move)));
    }

    private void cultivated(int i) {
        if (i < COUNTING) {
            entered(i, 462 - 11 * i);
        } else if (i <= MERGED) {
            entered(i, 330 - 9 * (i - COUNTING));
        } else if (i < 47) {
            entered(i, 350);
            because(i, 70 - i, "suspended");
        } else if (i < 49) {
            entered(i, 340);
            because(i, 90 - i, "removed");
        } else if (i == 49) {
            nominated(i, 210);
            because(i, 190, "rejected");
        } else if (i == 50) {
            reviewed(i, 160);
            because(i, 140, "rejected");
        } else if (i < 54) {
            nominated(i, 60 - i);
        } else if (i < 56) {
            reviewed(i, 75 - i);
        } else if (i == 56) {
            entered(i, 380);
            because(i, 150, "removed");
            nominated(i, 12);
        }
    }

    private void nominated(int i, int ago) {
        clerk(i, ago, "key-cultivation/nominated", "cultivation", Map.of("case", words.word("case")));
    }

    private void reviewed(int i, int ago) {
        nominated(i, ago);
        entries.tell(
                id(i),
                ago - 8,
                DemoAccount.firstReviewerOf(owner(i).unit),
                "key-cultivation/reviewed",
                words.word("cultivation"),
                Map.of("opinion", words.word("opinion")));
    }

    private void entered(int i, int ago) {
        reviewed(i, ago + 20);
        LocalDate on = entries.ago(ago);
        decide(i, ago, "entered", Map.of("batch", on.getYear() + "-" + (on.getMonthValue() + 2) / 3));
    }

    private void certified(int i) {
        if (i % 3 != 0) {
            return;
        }
        String number = "CE-%d-%04d".formatted(entries.ago(700).getYear(), 400 + i);
        int left = i % 2 == 1 && i < 24 ? 20 + i : i == 30 ? -25 : 400 + i;
        Map<String, String> values = Map.of(
                "number",
                number,
                "scheme",
                "CE",
                "country",
                i % 2 == 0 ? "DE" : "FR",
                "product",
                owner(i).trade.products(),
                "until",
                entries.today.plusDays(left).toString());
        entries.tell(
                id(i),
                entries.ago(430 - i),
                entries.ago(700),
                clerk(i),
                "product-certification/granted",
                words.word("certificate"),
                values);
        if (i == 15) {
            Map<String, String> renewed = new HashMap<>(values);
            renewed.put("until", entries.today.plusDays(900).toString());
            clerk(i, 33, "product-certification/renewed", "certificate", renewed);
        } else if (i == 24) {
            clerk(
                    i,
                    41,
                    "product-certification/cancelled",
                    "certificate",
                    Map.of("number", number, "reason", words.word("certificateEnded")));
        }
    }

    private void supported(int i) {
        if (i % 4 != 1 || i > 45) {
            return;
        }
        int ago = 300 - 4 * i;
        Map<String, String> policy = Map.of(
                "policy",
                "overseas-marks",
                "year",
                String.valueOf(entries.ago(ago).getYear()));
        Map<String, String> values = new HashMap<>(policy);
        values.put("marks", marks.first(i));
        clerk(i, ago, "support/applied", "support", values);
        if (i == 25 || i == 29) {
            Map<String, String> reason = new HashMap<>(policy);
            reason.put("reason", words.word(i == 25 ? "supportRefused" : "supportWithdrawn"));
            review(i, ago - 20, "support/" + (i == 25 ? "refused" : "withdrawn"), reason);
        } else if (i < 41) {
            values.put("amount", String.valueOf(20_000 + 1_500 * i));
            review(i, ago - 25, "support/granted", values);
        }
    }

    private void review(int i, int ago, String fact, Map<String, String> values) {
        entries.tell(id(i), ago, DemoAccount.REVIEWER_2, fact, words.word("support"), values);
    }

    /** The rarer turns, one or two of each. */
    private void turns() {
        because(10, 200, "suspended");
        because(10, 150, "resumed");
        because(21, 120, "suspended");
        because(21, 75, "resumed");
        clerk(6, 220, "registration/renamed", "registration", Map.of("name", "HELAN HOME & LIVING"));
        for (int i : new int[] {14, 33}) {
            String next =
                    entries.firm(words.brands().get(i).trade(), i + 1).code.value();
            clerk(i, 130 - i, "registration/transferred", "registration", Map.of("owner", next));
        }
        for (int i : new int[] {20, 57}) {
            clerk(i, 160, "registration/reclassified", "registration", Map.of("type", "dtc", "formerly", "oem"));
        }
        clerk(
                MERGED,
                80,
                "registration/merged",
                "registration",
                Map.of("into", id(40).id(), "reason", words.word("merged")));
        clerk(58, 65, "registration/retired", "registration", Map.of("reason", words.word("retired")));
        clerk(
                2,
                270,
                "acquisition/recorded",
                "acquisition",
                Map.of("seller", "NORDRAD AB", "country", "SE", "share", "51"));
        clerk(
                19,
                115,
                "acquisition/recorded",
                "acquisition",
                Map.of("seller", "HOLZKLANG GMBH", "country", "DE", "share", "100"));
        for (int i : new int[] {4, 17}) {
            String number = entries.ago(180).getYear() + "-" + i;
            clerk(
                    i,
                    180 - i,
                    "dispute/opened",
                    "dispute",
                    Map.of("number", number, "country", "US", "subject", "trademark", "claim", words.word("claim")));
            clerk(i, 150 - i, "dispute/assisted", "dispute", Map.of("number", number, "help", words.word("help")));
            if (i == 4) {
                clerk(i, 60, "dispute/closed", "dispute", Map.of("number", number, "outcome", "settled"));
            }
        }
    }
}
