package org.cultivation.application.contacts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Step;
import org.cultivation.domain.registers.Strand;
import org.cultivation.domain.registers.enterprise.ContactPerson;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.vault.Vault;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.entries.EntryFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the vault follow the ledger at a start: persons whose erasure is recorded are erased, details that no fact commits
 * to are taken out. That settles a crash between fact and vault, and a vault put back from a backup.
 */
@Component
public class VaultFollowing {

    private static final Logger LOG = LoggerFactory.getLogger(VaultFollowing.class);
    /** Details that another node put in may wait for their fact as long as this. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Vault vault;
    private final Registry registry;
    private final Ledger ledger;
    private final Clock clock;

    VaultFollowing(Vault vault, Registry registry, Ledger ledger, Clock clock) {
        this.vault = vault;
        this.registry = registry;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Called before anybody can write through this node. */
    public void settle() {
        long head = ledger.head();
        if (head > 0) {
            registry.await(head - 1, PATIENCE);
        }
        Set<String> erased = new HashSet<>();
        Set<String> committed = new HashSet<>();
        registry.ask(Known.NOW, (views, position) -> {
            views.all(EntryFields.of(Register.ENTERPRISE)).stream()
                    .flatMap(view -> view.strands(ContactPerson.KIND).stream())
                    .forEach(strand -> read(strand, erased, committed));
            return position;
        });
        Instant before = ledger.isShared() ? clock.instant().minus(UNDER_WAY) : Instant.MAX;
        int taken = vault.follow(
                erased,
                (person, commitment) -> committed.contains(person + commitment),
                since -> since.isBefore(before));
        if (taken > 0) {
            LOG.info("the vault followed the ledger: {} records or persons taken out", taken);
        }
    }

    private static void read(Strand strand, Set<String> erased, Set<String> committed) {
        if (strand.statusOn(LocalDate.MAX).equals(ContactPerson.ERASED)) {
            erased.add(strand.key());
        }
        for (Step step : strand.steps()) {
            String commitment = step.values().get(ContactPerson.COMMITMENT);
            if (commitment != null) {
                committed.add(strand.key() + commitment);
            }
        }
    }
}
