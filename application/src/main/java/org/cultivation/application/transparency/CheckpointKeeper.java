package org.cultivation.application.transparency;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.cultivation.application.commands.Acts;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.KeptCheckpoint;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.tlog.MerkleTree;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the first checkpoint of each day and has it sent, on a thread that nobody waits for. It also forgets the private
 * halves of keys whose time is over. Of several nodes the one that signs does so, and publishes the tree each second.
 */
@Component
@ConditionalOnProperty(name = "registry.start", havingValue = "true", matchIfMissing = true)
class CheckpointKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointKeeper.class);

    private final CheckpointSigner signer;
    private final CheckpointSending sending;
    private final MerkleTree tree;
    private final Ledger ledger;
    private final Acts acts;
    private final long seconds;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("checkpoints").daemon(true).factory());
    private volatile @Nullable String failure;
    private @Nullable ScheduledFuture<?> turns;

    CheckpointKeeper(
            CheckpointSigner signer,
            CheckpointSending sending,
            MerkleTree tree,
            Ledger ledger,
            Acts acts,
            @Value("${registry.log.keep-every-seconds:10}") long seconds) {
        this.signer = signer;
        this.sending = sending;
        this.tree = tree;
        this.ledger = ledger;
        this.acts = acts;
        this.seconds = seconds;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        turns = thread.scheduleWithFixedDelay(this::work, 0, ledger.isShared() ? 1 : seconds, TimeUnit.SECONDS);
    }

    /** Why no checkpoint is kept; empty while all is well. */
    Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private void work() {
        try {
            if (signer.signs()) {
                signer.keys().forgetRetired();
                // Where several nodes are one log, this publishes what the tree has come to.
                signer.latest();
                keepOfToday().ifPresent(sending::send);
            } else if (signer.size() > 0) {
                // Another node signs; this one must be able to give it out.
                signer.latest();
            }
            failure = null;
        } catch (RuntimeException e) {
            // Tried again at the next turn; health and the page of checkpoints say so until then.
            if (failure == null && !thread.isShutdown()) {
                LOG.error("no checkpoint is kept", e);
            }
            failure = String.valueOf(e.getMessage());
        }
    }

    /** Today's checkpoint, made when there is none and the tree has come to what was recorded. */
    Optional<KeptCheckpoint> keepOfToday() {
        LocalDate today = acts.today();
        Optional<KeptCheckpoint> kept = signer.kept().find(today.toString());
        boolean ready = tree.size() > 0 && tree.size() == ledger.head();
        return kept.isPresent() || !ready ? kept : Optional.of(signer.kept().keepOf(today, signer.latest()));
    }

    @Override
    public void close() {
        if (turns != null) {
            turns.cancel(true);
        }
        thread.shutdownNow();
    }
}
