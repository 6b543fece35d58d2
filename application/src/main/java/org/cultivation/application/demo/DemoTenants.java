package org.cultivation.application.demo;

import java.util.List;
import java.util.Map;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;

/** Firms moving into the parks, and some out again. */
final class DemoTenants {

    private static final List<String> PARKS = List.of(
            "high-tech-zone",
            "economic-development-zone",
            "dongjiang",
            "eco-city",
            "dongli",
            "wuqing",
            "jinghai-bicycle");
    private static final int EACH = 9;

    private final DemoEntries entries;
    private final DemoEntryWords words;

    DemoTenants(DemoEntries entries, DemoEntryWords words) {
        this.entries = entries;
        this.words = words;
    }

    void tell() {
        for (int p = 0; p < PARKS.size(); p++) {
            EntryId park = EntryId.of(Register.PARK, PARKS.get(p));
            DemoAccount clerk = switch (PARKS.get(p)) {
                case "dongli" -> DemoAccount.CLERK_DONGLI;
                case "wuqing" -> DemoAccount.CLERK_WUQING;
                default -> DemoAccount.CLERK_CITY;
            };
            for (int k = 0; k < EACH; k++) {
                DemoFirm firm = entries.firms.get(p * EACH + k);
                String basis = words.word("tenancy");
                entries.tell(
                        park,
                        498 - 40 * k - p,
                        clerk,
                        "tenancy/began",
                        basis,
                        Map.of(
                                "enterprise",
                                firm.code.value(),
                                "premises",
                                words.word("premises").formatted(1 + k % 4, 2 + k),
                                "area",
                                String.valueOf(180 + 70 * k + 15 * p)));
                if (k % 4 == 3) {
                    entries.tell(
                            park,
                            100 - 5 * k - p,
                            clerk,
                            "tenancy/ended",
                            basis,
                            Map.of("enterprise", firm.code.value(), "reason", words.word("leave")));
                }
            }
        }
    }
}
