package org.cultivation.infra.accounts;

import java.util.List;
import java.util.Optional;

/**
 * Where accounts are kept. Every question asks the storage, so that a change made by another process holds from the next
 * request on. Throws {@link AccountsUnavailable} when the storage fails.
 */
public interface AccountStore {

    /** The account of this name. */
    Optional<StoredAccount> find(String name);

    /** All accounts by name. */
    List<StoredAccount> all();

    /** Adds the account at revision 1; false when the name is taken. */
    boolean add(StoredAccount account);

    /** Sets a new password hash; false when there is no such account. */
    boolean changePassword(String name, String passwordHash);

    /** Lets the account in or keeps it out; false when there is no such account. */
    boolean setEnabled(String name, boolean enabled);
}
