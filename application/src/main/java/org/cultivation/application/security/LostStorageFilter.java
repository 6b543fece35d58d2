package org.cultivation.application.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cultivation.application.problems.Problems;
import org.cultivation.application.sessions.SessionsUnavailable;
import org.cultivation.infra.accounts.AccountsUnavailable;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When accounts, sessions or ledger are lost already where a request is let in, the answer is that the registry is not available
 * for the moment: neither a wrong password nor a fault of the program.
 */
@Component
@Order(LostStorageFilter.BEFORE_SECURITY)
final class LostStorageFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -200;

    private static final Logger LOG = LoggerFactory.getLogger(LostStorageFilter.class);

    private final Problems problems;

    LostStorageFilter(Problems problems) {
        this.problems = problems;
    }

    private static String part(RuntimeException lost) {
        return switch (lost) {
            case AccountsUnavailable accounts -> "accounts";
            case SessionsUnavailable sessions -> "sessions";
            default -> "ledger";
        };
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AccountsUnavailable | LedgerUnavailable | SessionsUnavailable lost) {
            if (response.isCommitted()) {
                throw lost;
            }
            LOG.error("{} {} is not answered", request.getMethod(), request.getRequestURI(), lost);
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            if (path.startsWith("/actuator/")) {
                // Nobody can be let in; which part is away may be told to anybody, why only with the token of
                // monitoring.
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                response.setContentType(MediaType.APPLICATION_JSON_VALUE);
                response.getWriter().print("{\"status\":\"DOWN\",\"part\":\"" + part(lost) + "\"}");
            } else if (path.startsWith("/api/")) {
                problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "ledger.unavailable");
            } else {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
    }
}
