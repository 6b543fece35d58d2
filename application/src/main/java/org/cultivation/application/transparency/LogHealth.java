package org.cultivation.application.transparency;

import java.util.Optional;
import org.cultivation.infra.checkpoints.LogUnavailable;
import org.cultivation.infra.tlog.MerkleTree;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * DOWN when checkpoints cannot be kept or contradict what was signed. An address that takes none is a detail: the
 * registry works on, and the page of checkpoints shows it.
 */
@Component("log")
@ConditionalOnProperty(name = "registry.start", havingValue = "true", matchIfMissing = true)
final class LogHealth implements HealthIndicator {

    private final CheckpointKeeper keeper;
    private final CheckpointSending sending;
    private final MerkleTree tree;

    LogHealth(CheckpointKeeper keeper, CheckpointSending sending, MerkleTree tree) {
        this.keeper = keeper;
        this.sending = sending;
        this.tree = tree;
    }

    @Override
    public Health health() {
        Optional<String> failure = keeper.failure();
        Health.Builder health = failure.isPresent() ? Health.down() : Health.up();
        failure.ifPresent(why -> health.withDetail("reason", why));
        health.withDetail("size", tree.size());
        try {
            for (SentTo one : sending.standing()) {
                String why = one.failure();
                if (why != null) {
                    health.withDetail(one.address().toString(), why + " (" + one.failures() + " attempts)");
                }
            }
        } catch (LogUnavailable e) {
            health.down().withDetail("sent", String.valueOf(e.getMessage()));
        }
        return health.build();
    }
}
