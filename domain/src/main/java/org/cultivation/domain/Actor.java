package org.cultivation.domain;

/**
 * The official who acts.
 *
 * @param account account name
 * @param role what the account may do
 * @param scope the unit whose firms the account may act on
 */
public record Actor(String account, Role role, UnitCode scope) {}
