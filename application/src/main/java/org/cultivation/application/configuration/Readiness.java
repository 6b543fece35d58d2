package org.cultivation.application.configuration;

import org.cultivation.infra.tlog.TreeTail;
import org.cultivation.infra.views.Registry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** UP when the views show everything recorded; DOWN with position and cause when they stopped. Part of readiness. */
@Component("views")
final class Readiness implements HealthIndicator {

    private final Registry registry;
    private final TreeTail tree;

    Readiness(Registry registry, TreeTail tree) {
        this.registry = registry;
        this.tree = tree;
    }

    @Override
    public Health health() {
        Health.Builder health = registry.caughtUp() && tree.failure().isEmpty() ? Health.up() : Health.down();
        health.withDetail("reached", registry.reached());
        registry.stopped().ifPresent(cause -> health.withDetail("stopped", String.valueOf(cause.getMessage())));
        tree.failure().ifPresent(cause -> health.withDetail("tree", String.valueOf(cause.getMessage())));
        return health.build();
    }
}
