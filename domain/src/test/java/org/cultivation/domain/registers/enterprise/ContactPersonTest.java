package org.cultivation.domain.registers.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.CLERK;
import static org.cultivation.domain.registers.EntryTrial.REVIEWER;
import static org.cultivation.domain.registers.EntryTrial.TODAY;
import static org.cultivation.domain.registers.EntryTrial.firm;

import java.util.Map;
import org.cultivation.domain.registers.EntryChange;
import org.cultivation.domain.registers.EntryTrial;
import org.junit.jupiter.api.Test;

class ContactPersonTest {

    private static final String PERSON = "5A3C91E07B2D4F68A1905E7C3B8D2F46";
    private static final Map<String, String> WHO = Map.of("person", PERSON);
    private static final Map<String, String> NAMED = Map.of("person", PERSON, "commitment", "0A".repeat(32));
    private static final Map<String, String> REQUESTED = Map.of("person", PERSON, "ground", "consent-withdrawn");

    private static EntryTrial requested() {
        return firm().on("2026-01-05", "contact", "named", NAMED)
                .on("2026-02-05", "contact", "erasure-requested", REQUESTED);
    }

    private static String status(EntryTrial firm) {
        return firm.strand("contact", PERSON).statusOn(TODAY);
    }

    @Test
    void is_erased_by_a_reviewer_once_somebody_asked_and_for_good() {
        EntryTrial firm = requested().as(REVIEWER, "2026-02-06", "contact", "erased", WHO);
        assertThat(status(firm)).isEqualTo("erased");
        firm.refuses(
                "2026-03-01", "contact", "named", NAMED, "fact.not-in-this-status[ENTERPRISE, contact, named, erased]");
    }

    @Test
    void is_not_erased_by_who_requested_it_nor_by_a_clerk_nor_without_a_request() {
        EntryTrial own = firm().on("2026-01-05", "contact", "named", NAMED)
                .as(REVIEWER, "2026-02-05", "contact", "erasure-requested", REQUESTED);
        own.refuses(own.command(REVIEWER, "2026-02-06", "contact", "erased", WHO), "fact.same-person[wq-reviewer]");
        requested().refuses("2026-02-06", "contact", "erased", WHO, "role.not-entitled[CLERK]");
        EntryTrial standing = firm().on("2026-01-05", "contact", "named", NAMED);
        standing.refuses(
                standing.command(REVIEWER, "2026-02-06", "contact", "erased", WHO),
                "fact.not-in-this-status[ENTERPRISE, contact, erased, named]");
    }

    @Test
    void stays_in_use_when_erasure_is_declined_and_can_be_asked_for_again() {
        EntryTrial firm = requested()
                .as(
                        REVIEWER,
                        "2026-02-06",
                        "contact",
                        "erasure-declined",
                        Map.of("person", PERSON, "why", "retention-required"));
        assertThat(status(firm)).isEqualTo("kept");
        firm.on("2026-09-05", "contact", "erasure-requested", REQUESTED);
        assertThat(status(firm)).isEqualTo("requested");
    }

    @Test
    void facts_of_it_are_not_amended_since_the_vault_follows_them() {
        EntryTrial firm = requested();
        firm.refuses(firm.propose(CLERK, EntryChange.withdraw(0)), "contact.not-amended[]");
    }
}
