package org.cultivation.application.accounts;

import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;

/**
 * A local account.
 *
 * @param name what one signs in with; recorded under every fact, so it is never given to another person
 * @param displayName the person's name as shown on pages
 * @param scope the unit whose firms the account acts on
 * @param revision counts every change of the account
 */
public record Account(String name, String displayName, Role role, UnitCode scope, boolean enabled, long revision) {

    /** The official this account stands for. */
    public Actor actor() {
        return new Actor(name, role, scope);
    }
}
