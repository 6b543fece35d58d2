package org.cultivation.infra.vault;

import java.util.List;
import java.util.Optional;

/** Where sealed persons are kept. Every method throws {@link VaultUnavailable} when the store cannot be reached. */
public interface VaultStore {

    /** The id of the key that wraps: sets it when none was set, and answers the one that stands. */
    String keyId(String idWhenNone);

    Optional<SealedPerson> find(String person);

    /** Numbers of all persons, in order. */
    List<String> persons();

    /** Puts a person in; false, and nothing is changed, when the number is there. Durable on return. */
    boolean add(SealedPerson person);

    /** Adds a record to a person; false when there is no such person. Durable on return. */
    boolean append(String person, SealedPerson.SealedRecord record);

    /** Takes one record out; the person goes with the last one. */
    void discard(String person, String commitment);

    /** Takes a person out with key and records, and leaves as little of their bytes behind as the store can. */
    void erase(String person);
}
