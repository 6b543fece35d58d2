package org.cultivation.application.commands;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Amendment;
import org.cultivation.domain.enterprise.EnterpriseCommand;
import org.cultivation.domain.enterprise.EnterpriseCommand.ProposeAmendment;
import org.cultivation.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.RelocateEnterprise;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.RequestMark;
import org.cultivation.infra.ledger.axon.Appends;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.reference.FindReference;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends commands. What returns was recorded durably and is in the views; what throws left nothing behind. The checks
 * that need more than one stream are made here, since no aggregate can see them.
 */
@Component
public class Commands implements DisposableBean {

    /** How long an answer waits for the views before it says that they are behind. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** How often a command is decided anew because another node was first. */
    private static final int MOST_TRIES = 10;
    /** Rows of a batch in flight: enough to fill a group commit. */
    private static final int ABREAST = 32;

    private final CommandGateway gateway;
    private final Ledger ledger;
    private final Registry registry;
    private final Requests requests;
    private final CriteriaCheck criteria;
    private final ExecutorService abreast = Executors.newFixedThreadPool(
            ABREAST, Thread.ofPlatform().name("batch-", 0).daemon(true).factory());

    Commands(CommandGateway gateway, Ledger ledger, Registry registry, Requests requests, CriteriaCheck criteria) {
        this.gateway = gateway;
        this.ledger = ledger;
        this.registry = registry;
        this.requests = requests;
        this.criteria = criteria;
    }

    /**
     * Sends one command and waits until the views show its fact.
     *
     * @throws Refusal when a rule says no; nothing was recorded
     * @throws org.cultivation.infra.views.NotReached when the fact is recorded but the views are behind
     */
    public Recorded send(Object command) {
        Recorded recorded = record(command);
        registry.await(recorded.position(), PATIENCE);
        return recorded;
    }

    /** Sends one command without waiting for the views. */
    public Recorded record(Object command) {
        for (int tries = 1; ; tries++) {
            try {
                return recordOnce(command);
            } catch (ConcurrencyException | AggregateStreamCreationException lost) {
                if (!ledger.isShared() || tries == MOST_TRIES) {
                    throw lost;
                }
            } catch (Refusal | AggregateNotFoundException no) {
                // Decided on what this node remembered of the aggregate, which is forgotten now: another node may have
                // recorded more.
                if (!ledger.isShared() || tries > 1) {
                    throw no;
                }
            }
        }
    }

    private Recorded recordOnce(Object command) {
        String stream = CommandTarget.stream(command);
        Optional<Recorded> earlier = requests.earlier(stream);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        check(command);
        try (Appends appends = Appends.ofThisThread()) {
            Long sequence = gateway.sendAndWait(Requests.marked(command));
            long position = appends.positionOf(stream, sequence).orElseGet(() -> positionOf(stream, sequence));
            return new Recorded(position, sequence);
        }
    }

    /** For a command that answers with a fact which it did not append itself. */
    private long positionOf(String stream, long sequence) {
        return ledger.readStream(stream, sequence).getFirst().position();
    }

    /**
     * Makes and sends a command for each row, many at a time, and waits for the views once. A row that is refused does
     * not hold up the others.
     */
    public <T> List<RowResult> sendAll(List<T> rows, Function<T, String> subject, Function<T, ?> command) {
        List<RowResult> results = recordAll(rows, subject, command);
        results.stream()
                .map(RowResult::recorded)
                .filter(recorded -> recorded != null)
                .mapToLong(Recorded::position)
                .max()
                .ifPresent(last -> registry.await(last, PATIENCE));
        return results;
    }

    /** The same without waiting for the views. */
    public <T> List<RowResult> recordAll(List<T> rows, Function<T, String> subject, Function<T, ?> command) {
        List<Future<RowResult>> sent = new ArrayList<>();
        RequestMark request = Requests.present();
        for (T row : rows) {
            sent.add(abreast.submit(() ->
                    Requests.during(request, () -> sendRow(subject.apply(row), () -> command.apply(row)))));
        }
        List<RowResult> results = new ArrayList<>();
        for (Future<RowResult> result : sent) {
            results.add(await(result));
        }
        return results;
    }

    private RowResult sendRow(String subject, Supplier<?> command) {
        try {
            return new RowResult(subject, record(command.get()), null);
        } catch (Refusal refusal) {
            return new RowResult(subject, null, refusal);
        } catch (AggregateNotFoundException e) {
            return new RowResult(subject, null, new Refusal("enterprise.unknown", subject));
        }
    }

    private static RowResult await(Future<RowResult> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a batch was under way", e);
        }
    }

    private void check(Object command) {
        switch (command) {
            case RegisterEnterprise register -> checkUnit(register.unit(), register);
            case RelocateEnterprise relocate -> checkUnit(relocate.unit(), relocate);
            case ProposeAmendment propose -> checkSurvivor(propose.amendment());
            case EnterpriseCommand step -> criteria.check(step);
            default -> {
                // the aggregate sees everything it needs
            }
        }
    }

    private void checkUnit(UnitCode unit, EnterpriseCommand command) {
        boolean known = registry.ask(
                        Known.NOW,
                        (views, position) -> FindReference.units(
                                        views, command.act().today())
                                .find(unit)
                                .isPresent())
                .value();
        Refusal.when(!known, "unit.unknown", unit.value());
    }

    private void checkSurvivor(Amendment amendment) {
        UnifiedSocialCreditCode survivor = amendment.survivor();
        if (survivor != null) {
            boolean known = registry.ask(
                            Known.NOW,
                            (views, position) -> FindEnterprises.one(views, survivor, LocalDate.of(9999, 1, 1))
                                    .isPresent())
                    .value();
            Refusal.when(!known, "amendment.survivor-unknown", survivor.value());
        }
    }

    @Override
    public void destroy() {
        abreast.shutdown();
    }
}
