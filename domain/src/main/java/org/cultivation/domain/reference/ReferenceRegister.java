package org.cultivation.domain.reference;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.cultivation.domain.Act;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.RegisterName;
import org.cultivation.domain.Role;
import org.cultivation.domain.enterprise.Authority;
import org.jspecify.annotations.Nullable;

/**
 * One kind of reference data in its versions, {@code units}, {@code pool-rules} or {@code counting-rules}. A version is published whole, under a
 * name of its own, and replaces the one before from its effective date.
 */
@AggregateRoot(type = "ReferenceRegister")
public class ReferenceRegister {

    @AggregateIdentifier
    private @Nullable String register;

    private final Set<String> versions = new HashSet<>();
    private @Nullable LocalDate latest;

    /** For Axon, which then replays the facts. */
    protected ReferenceRegister() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(ReferenceCommand.PublishUnits command) {
        requireNext(command.register(), RegisterName.UNITS, command.version(), command.act());
        return record(ReferencePolicy.units(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(ReferenceCommand.PublishPoolRules command) {
        requireNext(command.register(), RegisterName.POOL_RULES, command.rules().version(), command.act());
        return record(ReferencePolicy.rules(command));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(ReferenceCommand.PublishCountingRules command) {
        requireNext(
                command.register(), RegisterName.COUNTING_RULES, command.rules().version(), command.act());
        return record(ReferencePolicy.counting(command));
    }

    @EventSourcingHandler
    void on(ReferenceEvent.UnitsPublished fact) {
        published(RegisterName.UNITS, fact.version(), fact);
    }

    @EventSourcingHandler
    void on(ReferenceEvent.PoolRulesPublished fact) {
        published(RegisterName.POOL_RULES, fact.rules().version(), fact);
    }

    @EventSourcingHandler
    void on(ReferenceEvent.CountingRulesPublished fact) {
        published(RegisterName.COUNTING_RULES, fact.rules().version(), fact);
    }

    private void published(String name, String version, ReferenceEvent fact) {
        register = name;
        versions.add(version);
        latest = fact.attestation().effectiveOn();
    }

    private void requireNext(String named, String expected, String version, Act act) {
        Authority.requireForCity(act.actor(), Role.ADMINISTRATOR);
        Refusal.when(!named.equals(expected), "reference.other-register", named, expected);
        Refusal.when(versions.contains(version), "reference.version-taken", version);
        if (latest != null) {
            Refusal.when(act.effectiveOn().isBefore(latest), "reference.effective-before-standing", latest);
        }
    }

    private static long record(ReferenceEvent fact) {
        AggregateLifecycle.apply(fact);
        return AggregateLifecycle.getVersion();
    }
}
