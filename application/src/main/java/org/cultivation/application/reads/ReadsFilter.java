package org.cultivation.application.reads;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cultivation.application.problems.Problems;
import org.cultivation.infra.reads.ReadsUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets every answer of the registry out through {@link RecordedAnswer}. Comes after authentication. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class ReadsFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ReadsFilter.class);

    private final Recording recording;
    private final Problems problems;

    ReadsFilter(Recording recording, Problems problems) {
        this.recording = recording;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/_static/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RecordedAnswer answer = new RecordedAnswer(request, response, recording);
        try {
            chain.doFilter(request, answer);
            answer.end();
        } catch (ServletException | RuntimeException failure) {
            if (!answer.isHeldBack() || !isUnrecorded(failure) || response.isCommitted()) {
                throw failure;
            }
            LOG.error("{} {} is held back", request.getMethod(), request.getRequestURI(), failure);
            if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
                problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "reads.unavailable");
            } else {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
    }

    private static boolean isUnrecorded(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ReadsUnavailable) {
                return true;
            }
        }
        return false;
    }
}
