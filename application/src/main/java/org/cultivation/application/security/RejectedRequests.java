package org.cultivation.application.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cultivation.application.problems.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * Addresses and methods that the firewall does not let in: problem details for the API and for methods that nobody
 * knows, a plain 400 for pages.
 */
@Component
final class RejectedRequests implements RequestRejectedHandler {

    /** What the firewall lets in. */
    private static final List<String> METHODS = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    private final Problems problems;

    RejectedRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        if (!METHODS.contains(request.getMethod())) {
            // Answered here for pages too: an error page would be asked for by the same method.
            response.setHeader("Allow", String.join(", ", METHODS));
            problems.write(request, response, HttpStatus.METHOD_NOT_ALLOWED, "http.405");
        } else if (request.getRequestURI().startsWith(request.getContextPath() + "/api")) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "http.400");
        } else {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
