package org.cultivation.application.configuration;

import java.util.Optional;
import java.util.StringJoiner;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.tlog.TreeTail;
import org.cultivation.infra.views.Registry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * UP when the views show everything recorded; DOWN, hence 503, with the reason when they are behind or stopped. Part of
 * readiness; details are for administrators only.
 */
@Component("views")
final class Readiness implements HealthIndicator {

    private final Registry registry;
    private final TreeTail tree;
    private final Ledger ledger;

    Readiness(Registry registry, TreeTail tree, Ledger ledger) {
        this.ledger = ledger;
        this.registry = registry;
        this.tree = tree;
    }

    @Override
    public Health health() {
        long head;
        try {
            head = ledger.head();
        } catch (LedgerUnavailable e) {
            return Health.down().withDetail("reason", causes(e)).build();
        }
        long reached = registry.reached();
        boolean behind = reached + 1 < head;
        Optional<Throwable> stopped = registry.stopped();
        Health.Builder health =
                behind || stopped.isPresent() || tree.failure().isPresent() ? Health.down() : Health.up();
        health.withDetail("recorded", head).withDetail("reached", reached + 1);
        if (behind && stopped.isEmpty()) {
            health.withDetail("reason", "the views are behind by " + (head - reached - 1) + " facts and catching up");
        }
        stopped.ifPresent(cause -> health.withDetail("reason", "the views stopped at #" + (reached + 1))
                .withDetail("stopped", causes(cause)));
        tree.failure().ifPresent(cause -> health.withDetail("tree", causes(cause)));
        return health.build();
    }

    /** What went wrong down to its root, which is what an administrator needs. */
    private static String causes(Throwable failure) {
        StringJoiner causes = new StringJoiner("; because ");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(String.valueOf(cause.getMessage()));
        }
        return causes.toString();
    }
}
