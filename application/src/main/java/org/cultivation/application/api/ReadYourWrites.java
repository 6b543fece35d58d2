package org.cultivation.application.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.views.NotReached;
import org.cultivation.infra.views.Registry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A read that bears the position of an earlier answer in {@code X-Ledger-Position} is answered from views that know the
 * fact there. It waits for them a little; then {@link NotReached} becomes 503 with {@code Retry-After}.
 */
@Component
final class ReadYourWrites implements HandlerInterceptor {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Registry registry;

    ReadYourWrites(Registry registry) {
        this.registry = registry;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String position = request.getHeader(AsOf.POSITION);
        if (position != null && request.getMethod().equals("GET")) {
            Refusal.when(!position.matches("[0-9]{1,15}"), "filter.malformed", AsOf.POSITION, position);
            registry.await(Long.parseLong(position), PATIENCE);
        }
        return true;
    }
}
