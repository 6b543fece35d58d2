package org.cultivation.application.accounts;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who is signed in: the account's name and the revision it had then. Role and scope are looked up at each request, so
 * that no session outlives a change.
 */
public record SignedIn(String name, long revision) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
