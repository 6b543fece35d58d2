package org.cultivation.application.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cultivation.application.accounts.Account;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.application.accounts.SignedIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password against the local accounts. A disabled account and a wrong password look the same. */
@Component
final class AccountAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final VerifiedPasswords verified;

    AccountAuthentication(Accounts accounts, SignInThrottle throttle, VerifiedPasswords verified) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.verified = verified;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        Duration closed = throttle.closedFor(name, address);
        if (!closed.isZero()) {
            throw new TooManyAttempts(closed);
        }
        Optional<Account> account = accounts.find(name);
        if (!isRight(name, password) || account.filter(Account::enabled).isEmpty()) {
            throttle.failed(name, address);
            throw new BadCredentialsException("name or password is wrong");
        }
        throttle.succeeded(name, address);
        return signedIn(account.orElseThrow(), attempt);
    }

    private boolean isRight(String name, String password) {
        Optional<String> fingerprint = accounts.fingerprint(name);
        if (fingerprint.isPresent() && verified.knows(name, fingerprint.get(), password)) {
            return true;
        }
        boolean right = accounts.verify(name, password);
        if (right && fingerprint.isPresent()) {
            verified.remember(name, fingerprint.get(), password);
        }
        return right;
    }

    private static Authentication signedIn(Account account, Authentication attempt) {
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(account.name(), account.revision()),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
        token.setDetails(attempt.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
