package org.cultivation.application.accounts;

import org.cultivation.domain.Actor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The account behind the request that is being answered. */
@Component
public final class CurrentActor {

    private final Accounts accounts;

    CurrentActor(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public Account account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return accounts.find(signedIn.name())
                    .filter(Account::enabled)
                    .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("account is gone"));
        }
        throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }

    /** The official, for commands. */
    public Actor actor() {
        return account().actor();
    }
}
