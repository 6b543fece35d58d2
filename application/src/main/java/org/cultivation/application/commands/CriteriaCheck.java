package org.cultivation.application.commands;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.cultivation.domain.Act;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.CaseStanding;
import org.cultivation.domain.enterprise.EnterpriseCommand;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.ReviewPolicy;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;
import org.cultivation.projections.criteria.FindCriteria;
import org.cultivation.projections.criteria.Judged;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.worklist.FindWork;
import org.cultivation.projections.worklist.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses a step of a case for which the firm does not fulfil the criteria. They are those of the rules that the command
 * carries, which are those of the day it takes effect and whose version its fact names; they are judged on everything
 * recorded about the firm. What the aggregate would refuse anyway is left to it, so that its reasons come first.
 */
@Component
public class CriteriaCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final Registry registry;

    CriteriaCheck(Ledger ledger, Registry registry) {
        this.ledger = ledger;
        this.registry = registry;
    }

    /** The refusal for a criterion that stands against a step. */
    public static Refusal refusal(Judged judged) {
        return new Refusal(
                judged.outcome() == Judged.Outcome.UNCLEAR ? "pool.criterion-unclear" : "pool.criterion-unmet",
                judged.criterion().text(),
                judged.criterion().textEnglish(),
                judged.ruleVersion());
    }

    /** @throws Refusal {@code pool.criterion-unmet} or {@code pool.criterion-unclear} */
    void check(EnterpriseCommand command) {
        PoolAction action = PoolCommands.action(command);
        if (action == null || command.act().rules().criteria(action.name()).isEmpty()) {
            return;
        }
        OptionalLong last = ledger.lastSequence(command.code().value());
        if (last.isEmpty()) {
            return;
        }
        registry.await(
                ledger.readStream(command.code().value(), last.getAsLong())
                        .getFirst()
                        .position(),
                PATIENCE);
        Optional<Judged> obstacle = registry.ask(Known.NOW, (views, position) -> obstacle(views, command, action))
                .value();
        obstacle.ifPresent(judged -> {
            throw refusal(judged);
        });
    }

    private static Optional<Judged> obstacle(Views views, EnterpriseCommand command, PoolAction action) {
        Act act = command.act();
        EnterpriseRow row =
                FindEnterprises.one(views, command.code(), act.today()).orElse(null);
        if (row == null || row.mergedInto() != null || row.deregisteredOn() != null) {
            return Optional.empty();
        }
        CaseStanding standing = FindWork.of(views, command.code(), act.today())
                .map(WorkItem::standing)
                .orElseGet(() -> new CaseStanding(PoolStatus.NOT_NOMINATED, row.unit(), List.of(), 0, 0, null));
        return ReviewPolicy.obstacle(action, standing, act.actor(), act.effectiveOn())
                        .isPresent()
                ? Optional.empty()
                : FindCriteria.obstacle(
                        views, command.code(), action, act.rules(), act.effectiveOn(), handedIn(command));
    }

    private static @Nullable Submission handedIn(EnterpriseCommand command) {
        return switch (command) {
            case EnterpriseCommand.NominateEnterprise nominate -> nominate.submission();
            case EnterpriseCommand.ResubmitNomination resubmit -> resubmit.submission();
            default -> null;
        };
    }
}
