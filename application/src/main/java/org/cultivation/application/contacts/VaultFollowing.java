package org.cultivation.application.contacts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Strand;
import org.cultivation.domain.registers.enterprise.ContactPerson;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.vault.Vault;
import org.cultivation.infra.views.NotReached;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.FindEntries;
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

    private static final Duration PATIENCE = Duration.ofMinutes(2);

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
        if (head == 0 || vault.isEmpty()) {
            return;
        }
        try {
            registry.await(head - 1, PATIENCE);
        } catch (NotReached stopped) {
            LOG.error("the vault does not follow the ledger before the next start: the views are behind", stopped);
            return;
        }
        Instant before = ledger.isShared() ? clock.instant().minus(UNDER_WAY) : Instant.MAX;
        int taken = vault.follow(
                (person, firm) -> registry.ask(Known.NOW, (views, position) -> told(views, person, firm))
                        .value(),
                since -> since.isBefore(before));
        if (taken > 0) {
            LOG.info("the vault followed the ledger: {} records or persons taken out", taken);
        }
    }

    private static Vault.Told told(Views views, String person, String firm) {
        Strand strand = FindEntries.view(views, EntryId.of(Register.ENTERPRISE, firm))
                .map(view -> view.strand(ContactPerson.KIND, person))
                .orElse(new Strand(ContactPerson.KIND, person, List.of()));
        Set<String> commitments = strand.steps().stream()
                .map(step -> step.values().getOrDefault(ContactPerson.COMMITMENT, ""))
                .collect(Collectors.toSet());
        return new Vault.Told(strand.statusOn(LocalDate.MAX).equals(ContactPerson.ERASED), commitments);
    }
}
