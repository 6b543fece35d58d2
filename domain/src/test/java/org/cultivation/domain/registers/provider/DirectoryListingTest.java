package org.cultivation.domain.registers.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.CITY_REVIEWER;

import java.time.LocalDate;
import java.util.Map;
import org.cultivation.domain.registers.EntryTrial;
import org.cultivation.domain.registers.Register;
import org.junit.jupiter.api.Test;

class DirectoryListingTest {

    private static final Map<String, String> LISTED =
            Map.of("batch", "2024-1", "categories", "finance-insurance, brand-marketing", "until", "2025-12-31");

    private static EntryTrial provider() {
        return EntryTrial.of(Register.PROVIDER, "harbour-logistics")
                .on("2024-01-01", "registration", "registered", Map.of("name", "Harbour Logistics", "unit", "120114"));
    }

    private static EntryTrial listed() {
        return provider().as(CITY_REVIEWER, "2024-06-03", "listing", "listed", LISTED);
    }

    private static boolean holdsOn(EntryTrial provider, String day) {
        return provider.strand("listing", "").holdsOn(LocalDate.parse(day));
    }

    @Test
    void ends_with_its_last_day_unless_renewed() {
        EntryTrial provider = listed();
        assertThat(provider.values()).containsEntry("categories", "brand-marketing,finance-insurance");
        assertThat(holdsOn(provider, "2025-12-31")).isTrue();
        assertThat(holdsOn(provider, "2026-01-01")).isFalse();
        provider.refuses(
                provider.command(CITY_REVIEWER, "2025-12-01", "listing", "renewed", Map.of("batch", "2025-1")),
                "provider.renewal-without-term[2025-12-31]");
        provider.as(
                CITY_REVIEWER, "2025-12-01", "listing", "renewed", Map.of("batch", "2025-1", "until", "2027-12-31"));
        assertThat(holdsOn(provider, "2026-01-01")).isTrue();
    }

    @Test
    void changes_categories_and_is_delisted_and_listed_again() {
        EntryTrial provider = listed().as(
                        CITY_REVIEWER, "2024-09-02", "listing", "recategorised", Map.of("categories", "other"))
                .as(CITY_REVIEWER, "2025-03-03", "listing", "delisted", Map.of("reason", "no service given"));
        assertThat(holdsOn(provider, "2025-03-03")).isFalse();
        provider.refuses(
                provider.command(
                        CITY_REVIEWER,
                        "2025-04-01",
                        "listing",
                        "renewed",
                        Map.of("batch", "2025-1", "until", "2027-12-31")),
                "fact.not-in-this-status[PROVIDER, listing, renewed, delisted]");
        provider.as(CITY_REVIEWER, "2025-06-02", "listing", "listed", Map.of("batch", "2025-1", "categories", "other"));
        assertThat(holdsOn(provider, "2026-01-01")).isTrue();
    }

    @Test
    void is_of_the_city() {
        EntryTrial provider = provider();
        provider.refuses("2024-06-03", "listing", "listed", LISTED, "role.not-entitled[CLERK]");
        provider.refuses(
                provider.command(EntryTrial.REVIEWER, "2024-06-03", "listing", "listed", LISTED),
                "scope.city-only[120114]");
    }

    @Test
    void names_a_firm_by_a_right_code_only() {
        EntryTrial provider = EntryTrial.of(Register.PROVIDER, "harbour-logistics");
        provider.refuses(
                "2024-01-01",
                "registration",
                "registered",
                Map.of("name", "Harbour Logistics", "unit", "120114", "credit-code", "91350100M000100Y44"),
                "provider.code-flawed[91350100M000100Y44, CHECK]");
        provider.on(
                "2024-01-01",
                "registration",
                "registered",
                Map.of("name", "Harbour Logistics", "unit", "120114", "credit-code", "91350100M000100Y43"));
    }
}
