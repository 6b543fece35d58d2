package org.cultivation.application.configuration;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.cultivation.application.accounts.Account;
import org.cultivation.application.accounts.Accounts;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.pack.PlanPack;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.plan.PlanCommand;
import org.cultivation.domain.reference.ReferenceCommand;
import org.cultivation.infra.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Makes an empty registry usable: reference data and plans of the city as its first facts, and the first administrator. */
@Component
public class FirstStart {

    private static final UnitCode CITY = new UnitCode("120000");

    private final Ledger ledger;
    private final Commands commands;
    private final Accounts accounts;
    private final Clock clock;

    FirstStart(Ledger ledger, Commands commands, Accounts accounts, Clock clock) {
        this.ledger = ledger;
        this.commands = commands;
        this.accounts = accounts;
        this.clock = clock;
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
            if (ledger.lastSequence(register).isEmpty()) {
                commands.send(command);
            }
        }
        for (PlanCommand command : pack.plans(administrator, today)) {
            if (ledger.lastSequence(((PlanCommand.PublishPlan) command).plan()).isEmpty()) {
                commands.send(command);
            }
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
