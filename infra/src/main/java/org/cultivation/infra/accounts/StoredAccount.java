package org.cultivation.infra.accounts;

/**
 * An account as kept in the file.
 *
 * @param role name of the role
 * @param scope unit code
 * @param passwordHash with the name of its algorithm in front, as Spring Security writes it
 * @param revision counts every change, so that a session opened before one is recognised
 */
public record StoredAccount(
        String name,
        String displayName,
        String role,
        String scope,
        boolean enabled,
        String passwordHash,
        long revision) {}
