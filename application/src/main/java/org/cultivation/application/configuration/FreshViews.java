package org.cultivation.application.configuration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.views.Registry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Each request to a node sees at least what any node was answered for before: whoever wrote through one node and reads
 * through another finds his own write. It costs one look at the log's end and, rarely, a wait for this node's views.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(ServerStorage.URI)
class FreshViews implements WebMvcConfigurer, HandlerInterceptor {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final Registry registry;

    FreshViews(Ledger ledger, Registry registry) {
        this.ledger = ledger;
        this.registry = registry;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
                .addInterceptor(this)
                .excludePathPatterns("/assets/**", "/webjars/**", "/_static/**", "/error", "/actuator/**", "/sign-in");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        registry.await(ledger.head() - 1, PATIENCE);
        return true;
    }
}
