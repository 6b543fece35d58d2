package org.cultivation.application.reads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.cultivation.application.registers.EntryCommands;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.unit.ReadLogAnchor;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.reads.ReadLog;
import org.cultivation.infra.reads.ReadLog.End;
import org.cultivation.infra.tlog.TreeTail;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.reference.FindReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Anchors the log of reads in the ledger: after so many new entries, after an hour with a new one, and at the end of the
 * process. Nothing new, no anchor, so that the ledger is not flooded.
 */
@Component
class ReadAnchors implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAnchors.class);
    /** Signs the anchors; no account has this name. */
    private static final String ACCOUNT = "read-log";

    private static final Duration LAST_WAIT = Duration.ofSeconds(10);
    private static final UnitCode CITY = new UnitCode("120000");

    private final ReadLog log;
    private final EntryCommands commands;
    private final Registry registry;
    private final Ledger ledger;
    private final TreeTail tree;
    private final Clock clock;
    private final long entries;
    private final Duration age;
    private final boolean runs;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("read-anchors").daemon(true).factory());
    private @Nullable ScheduledFuture<?> turns;
    private long anchored = -1;
    private @Nullable Instant firstNew;

    ReadAnchors(
            ReadLog log,
            EntryCommands commands,
            Registry registry,
            Ledger ledger,
            TreeTail tree,
            Clock clock,
            @Value("${registry.reads.anchor-entries:1000}") long entries,
            @Value("${registry.reads.anchor-after:PT1H}") Duration age,
            @Value("${registry.start:true}") boolean runs) {
        this.log = log;
        this.commands = commands;
        this.registry = registry;
        this.ledger = ledger;
        this.tree = tree;
        this.clock = clock;
        this.entries = entries;
        this.age = age;
        this.runs = runs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        try {
            takeUp();
        } catch (RuntimeException e) {
            LOG.error("the log of reads is not held against the ledger", e);
        }
        turns = thread.scheduleWithFixedDelay(this::anchorWhenDue, 30, 30, TimeUnit.SECONDS);
    }

    /** What an earlier process left without an anchor gets one; a log shorter than its anchor is told. */
    private synchronized void takeUp() {
        long before = registry.ask(
                        Known.NOW,
                        (views, position) -> FindEntries.view(views, EntryId.of(Register.UNIT, CITY.value()))
                                .map(view -> view.strands(ReadLogAnchor.KIND).stream()
                                        .flatMap(strand -> strand.steps().stream())
                                        .mapToLong(step ->
                                                Long.parseLong(step.values().getOrDefault(ReadLogAnchor.COUNT, "0")))
                                        .max()
                                        .orElse(0))
                                .orElse(0L))
                .value();
        long count = log.end().count();
        if (count < before) {
            LOG.error(
                    "the log of reads has {} entries, and the ledger anchored {}: verify the directory", count, before);
        }
        if (count > before && firstNew == null) {
            anchored = before;
            firstNew = clock.instant();
        }
    }

    /** The log has grown; anchors on its own thread when there are enough new entries. */
    synchronized void recorded(End end) {
        if (anchored < 0) {
            anchored = end.count() - 1;
        }
        if (firstNew == null) {
            firstNew = clock.instant();
        }
        if (end.count() - anchored >= entries && !thread.isShutdown()) {
            thread.execute(this::anchorOrTell);
        }
    }

    private synchronized void anchorWhenDue() {
        if (firstNew != null && !firstNew.plus(age).isAfter(clock.instant())) {
            anchorOrTell();
        }
    }

    /** What could not be anchored is anchored at the next turn. */
    private synchronized void anchorOrTell() {
        try {
            anchor();
        } catch (RuntimeException e) {
            LOG.error("the log of reads is not anchored", e);
        }
    }

    /** Records how long the log is, when it has grown since the last time. */
    synchronized void anchor() {
        if (firstNew == null) {
            return;
        }
        End end = log.end();
        LocalDate today = LocalDate.now(clock);
        PoolRules rules = registry.ask(Known.NOW, (views, position) -> FindReference.rules(views, today))
                .value();
        commands.recordWorkedOut(
                EntryId.of(Register.UNIT, CITY.value()),
                ReadLogAnchor.KIND,
                "anchored",
                Map.of(
                        "period",
                        YearMonth.from(today).toString(),
                        ReadLogAnchor.COUNT,
                        String.valueOf(end.count()),
                        ReadLogAnchor.HEAD,
                        end.head().toUpperCase(Locale.ROOT)),
                new Act(new Actor(ACCOUNT, Role.ADMINISTRATOR, CITY), today, today, Basis.of("reads.db"), rules, null));
        anchored = end.count();
        firstNew = null;
    }

    /** The anchor is the last fact of the process: an export without a server wants the tree to have it. */
    private void awaitTree() {
        try {
            if (!tree.await(ledger.head(), LAST_WAIT)) {
                LOG.warn("the tree has not reached the last anchor; the next start takes it up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the tree was not waited for", e);
        }
    }

    @Override
    public void close() {
        if (turns != null) {
            turns.cancel(false);
        }
        thread.shutdown();
        if (runs) {
            anchorOrTell();
            awaitTree();
        }
    }
}
