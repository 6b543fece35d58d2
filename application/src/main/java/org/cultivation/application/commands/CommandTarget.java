package org.cultivation.application.commands;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.cultivation.domain.enterprise.EnterpriseCommand;
import org.cultivation.domain.imports.ImportCommand;
import org.cultivation.domain.plan.PlanCommand;
import org.cultivation.domain.reference.ReferenceCommand;
import org.cultivation.domain.registers.EntryCommand;

/**
 * Which aggregate, and so which stream, a command is about. Axon would find the same by looking through the annotations
 * of every method of the command's class, each time anew: a sixth of what a command costs.
 */
public final class CommandTarget implements CommandTargetResolver {

    /** @throws IllegalArgumentException when it is not a command of the registry */
    public static String stream(Object command) {
        return switch (command) {
            case EnterpriseCommand enterprise -> enterprise.code().value();
            case PlanCommand.PublishPlan plan -> plan.plan();
            case ReferenceCommand.PublishUnits units -> units.register();
            case ReferenceCommand.PublishPoolRules rules -> rules.register();
            case ReferenceCommand.PublishCountingRules rules -> rules.register();
            case ImportCommand.RecordImport done -> done.importId();
            case EntryCommand entry -> entry.entry().value();
            default -> throw new IllegalArgumentException("not a command: " + command.getClass());
        };
    }

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(stream(command.getPayload()), null);
    }
}
