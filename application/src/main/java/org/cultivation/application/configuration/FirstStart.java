package org.cultivation.application.configuration;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.cultivation.application.accounts.Account;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.pack.PlanPack;
import org.cultivation.application.registers.EntryCommands;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.plan.PlanCommand;
import org.cultivation.domain.reference.ReferenceCommand;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.infra.claims.Claim;
import org.cultivation.infra.claims.Claims;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.entries.FindEntries;
import org.springframework.stereotype.Component;

/** Makes an empty registry usable: reference data and plans of the city as its first facts, and the first administrator. */
@Component
public class FirstStart {

    /** Signs what stood before the register began; no account has this name. */
    private static final String OPENING = "opening";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final UnitCode CITY = new UnitCode("120000");

    private final Ledger ledger;
    private final Commands commands;
    private final EntryCommands entries;
    private final Registry registry;
    private final Accounts accounts;
    private final Clock clock;
    private final Claims claims;

    FirstStart(
            Ledger ledger,
            Commands commands,
            EntryCommands entries,
            Registry registry,
            Accounts accounts,
            Clock clock,
            Claims claims) {
        this.claims = claims;
        this.ledger = ledger;
        this.commands = commands;
        this.entries = entries;
        this.registry = registry;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Adopts the pack and makes the first administrator; of several nodes that start at once one after the other. */
    void begin() {
        try (Claim turn = claims.on("start")) {
            if (!turn.await(PATIENCE)) {
                throw new LedgerUnavailable("another node is starting and does not come to an end", null);
            }
            // What the node before recorded is seen before anything is recorded.
            if (ledger.head() > 0) {
                registry.await(ledger.head() - 1, PATIENCE);
            }
            adoptPack();
            makeAdministrator();
        }
    }

    /** Publishes the city's pack when the ledger is empty. A start that was cut off in the middle goes on where it ended. */
    public void adoptPack() {
        Actor administrator = new Actor(Accounts.FIRST, Role.ADMINISTRATOR, CITY);
        LocalDate today = LocalDate.now(clock);
        PlanPack pack = pack();
        for (ReferenceCommand command : pack.reference(administrator, today)) {
            String register = switch (command) {
                case ReferenceCommand.PublishUnits units -> units.register();
                case ReferenceCommand.PublishPoolRules rules -> rules.register();
                case ReferenceCommand.PublishCountingRules rules -> rules.register();
            };
            sendFirst(register, command);
        }
        for (PlanCommand command : pack.plans(administrator, today)) {
            sendFirst(((PlanCommand.PublishPlan) command).plan(), command);
        }
        // What lies after today waits for a later start.
        pack.openings().stream()
                .filter(fact -> !fact.effectiveOn().isAfter(today))
                .forEach(fact -> open(pack, fact, today));
    }

    /** Sends what begins a stream unless it has begun, be it by another node at this moment. */
    private void sendFirst(String stream, Object command) {
        if (ledger.lastSequence(stream).isEmpty()) {
            try {
                commands.send(command);
            } catch (Refusal refused) {
                if (!ledger.isShared() || ledger.lastSequence(stream).isEmpty()) {
                    throw refused;
                }
            }
        }
    }

    /** Records an opening fact unless its entry has one of the same kind and move already. */
    private void open(PlanPack pack, PlanPack.OpeningFact fact, LocalDate today) {
        Register register = Register.find(fact.register()).orElseThrow();
        EntryId entry = EntryId.of(register, fact.id());
        FactKind kind = Kinds.find(register, fact.kind()).orElseThrow();
        Move move = kind.find(fact.move()).orElseThrow();
        String key = kind.keyOf(fact.values());
        boolean there = registry.ask(
                        Known.NOW,
                        (views, position) -> FindEntries.view(views, entry)
                                .map(view -> view.strand(kind, key).steps().stream()
                                        .anyMatch(step -> step.move().equals(move.name())))
                                .orElse(false))
                .value();
        if (!there) {
            Role role = move.roles().contains(Role.CLERK) ? Role.CLERK : Role.REVIEWER;
            entries.record(
                    entry,
                    kind.name(),
                    move.name(),
                    fact.values(),
                    pack.act(new Actor(OPENING, role, CITY), today, fact));
        }
    }

    /** The pack this program ships. */
    public PlanPack pack() {
        try {
            return PlanPack.shipped("tianjin");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Makes the first administrator when there is no account, and prints the password, once. */
    public void makeAdministrator() {
        if (accounts.all().isEmpty()) {
            String password = accounts.inventPassword();
            Account first = accounts.add(Accounts.FIRST, "Administrator", Role.ADMINISTRATOR, CITY, password);
            System.out.println("first administrator " + first.name() + ", password " + password
                    + " (shown only now; change it with: user password " + first.name() + ")");
        }
    }
}
