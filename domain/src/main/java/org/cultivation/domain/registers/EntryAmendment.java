package org.cultivation.domain.registers;

import org.cultivation.domain.Attestation;

/**
 * Facts about the facts of an entry (更正、撤回、取代), by two officials as for firms. A fact is named by its sequence number
 * in the entry's stream.
 */
public sealed interface EntryAmendment extends EntryEvent {

    /** The proposal that is made, approved or declined; counts from 1 per entry. */
    int proposal();

    /** An amendment was proposed and waits for another official (更正申请). */
    record EntryAmendmentProposed(
            EntryId entry, int proposal, EntryChange change, String reason, Attestation attestation)
            implements EntryAmendment {}

    /** A proposed amendment was declined (更正不予通过). */
    record EntryAmendmentDeclined(EntryId entry, int proposal, String reason, Attestation attestation)
            implements EntryAmendment {}

    /** A fact reads differently from now on (更正). */
    record EntryFactCorrected(
            EntryId entry,
            int proposal,
            long sequence,
            EntryFact corrected,
            String reason,
            String proposedBy,
            Attestation attestation)
            implements EntryAmendment {}

    /** A fact never held (撤回). */
    record EntryFactWithdrawn(
            EntryId entry, int proposal, long sequence, String reason, String proposedBy, Attestation attestation)
            implements EntryAmendment {}

    /** A fact gave way to a later one of the same kind and move (取代). */
    record EntryFactSuperseded(
            EntryId entry,
            int proposal,
            long sequence,
            long successor,
            String reason,
            String proposedBy,
            Attestation attestation)
            implements EntryAmendment {}
}
