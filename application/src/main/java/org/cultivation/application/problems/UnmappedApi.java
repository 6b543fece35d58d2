package org.cultivation.application.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** API requests that no controller takes, such as a wrong address or method: problem details as well, no error page. */
@Component
class UnmappedApi implements HandlerExceptionResolver, Ordered {

    private final Problems problems;

    UnmappedApi(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (handler instanceof HandlerMethod
                || !request.getRequestURI().startsWith(request.getContextPath() + "/api")
                || !(failure instanceof ErrorResponse known)) {
            return null;
        }
        HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
        known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            problems.write(request, response, status, "http." + status.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
