package org.cultivation.application.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cultivation.application.problems.Problems;
import org.cultivation.infra.accounts.AccountsUnavailable;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When accounts or ledger are lost already where a request is let in, the answer is that the registry is not available
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

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AccountsUnavailable | LedgerUnavailable lost) {
            if (response.isCommitted()) {
                throw lost;
            }
            LOG.error("{} {} is not answered", request.getMethod(), request.getRequestURI(), lost);
            if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
                problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "ledger.unavailable");
            } else {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
    }
}
