package org.cultivation.infra.vault;

import java.time.Instant;
import java.util.List;

/**
 * What the store keeps of one person, none of which can be read without the vault's key.
 *
 * @param person number drawn by lot, as in the ledger
 * @param firm code of the firm
 * @param madeAt when the person was first put in
 * @param wrappedKey the person's key, sealed by the vault's key
 * @param records what was recorded of the person, in order
 */
public record SealedPerson(String person, String firm, Instant madeAt, Sealed wrappedKey, List<SealedRecord> records) {

    public SealedPerson {
        records = List.copyOf(records);
    }

    /**
     * Details as recorded once, with their salt, sealed by the person's key.
     *
     * @param commitment as in the ledger
     * @param madeAt when it was put in
     */
    public record SealedRecord(String commitment, Instant madeAt, Sealed content) {}
}
