package org.cultivation.application.contacts;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.registers.enterprise.ContactPerson;
import org.cultivation.projections.entries.HeldStrand;

/**
 * What the ledger says of a contact person.
 *
 * @param since the day of the fact that led to the status
 * @param positions the facts about the person
 */
public record KnownContact(String person, String status, LocalDate since, String commitment, List<Long> positions) {

    public KnownContact {
        positions = List.copyOf(positions);
    }

    static KnownContact of(HeldStrand strand) {
        return new KnownContact(
                strand.key(),
                strand.status(),
                strand.since(),
                strand.values().getOrDefault(ContactPerson.COMMITMENT, ""),
                strand.positions());
    }

    /** True while the details are in the vault. */
    public boolean isThere() {
        return !status.equals(ContactPerson.ERASED);
    }
}
