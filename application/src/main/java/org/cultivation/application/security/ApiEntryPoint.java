package org.cultivation.application.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cultivation.application.problems.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers API requests that may not come in, as problem details. */
@Component
final class ApiEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    ApiEntryPoint(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof TooManyAttempts wait) {
            response.setHeader("Retry-After", String.valueOf(wait.seconds()));
            problems.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "http.429", wait.seconds());
            return;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"cultivation registry\", charset=\"UTF-8\"");
        problems.write(request, response, HttpStatus.UNAUTHORIZED, "http.401");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        problems.write(request, response, HttpStatus.FORBIDDEN, "http.403");
    }
}
