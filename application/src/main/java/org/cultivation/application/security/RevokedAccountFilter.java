package org.cultivation.application.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.cultivation.application.accounts.Account;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.application.accounts.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session as soon as its account was disabled or its password changed. */
final class RevokedAccountFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    RevokedAccountFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn signedIn
                && isRevoked(signedIn)) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isRevoked(SignedIn signedIn) {
        return accounts.find(signedIn.name())
                .filter(Account::enabled)
                .filter(account -> account.revision() == signedIn.revision())
                .isEmpty();
    }
}
