package org.cultivation.application.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.commands.CommandTarget;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Enterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.ConfirmCrossBorderActivity;
import org.cultivation.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.axon.AggregateCache;
import org.cultivation.infra.ledger.axon.LedgerEventStore;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.infra.views.LiveRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Durable commands a second through the gateway (a tenth register a firm, nine tenths add a fact), the same on Axon's
 * in-memory engine, and the same bytes appended to SQLite without Axon; then the views rebuilt against reading and
 * decoding alone.
 */
class CommandBenchmark {

    private static final int[] CALLERS = {1, 16, 64};
    private static final int FACTS_PER_FIRM = 10;
    private static final long ROUND = Duration.ofSeconds(6).toNanos();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final FactCodec codec = new FactCodec(Registers.catalogue());
    private final AtomicInteger nextFirm = new AtomicInteger();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void commands_and_replay() throws IOException {
        print("callers  durable/s  in-memory/s  raw SQLite/s  durable:in-memory  durable:raw");
        for (int round = 0; round < 2; round++) {
            for (int callers : CALLERS) {
                measure(round, callers);
            }
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        print("heap in use after all rounds: %d MiB", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    /** The first round warms up and is not printed. */
    private void measure(int round, int callers) throws IOException {
        Path path = Files.createDirectories(directory.resolve(round + "-" + callers));
        double durable;
        List<NewFact> bytes;
        try (SqliteLedger ledger = SqliteLedger.open(path, InstantSource.system())) {
            Configuration axon = axon(LedgerEventStore.on(ledger, codec));
            durable = commands(axon.commandGateway(), callers);
            axon.shutdown();
            bytes = facts(ledger);
            if (round > 0 && callers == 64) {
                replay(ledger, path);
            }
        }
        Configuration memory = axon(EmbeddedEventStore.builder()
                .storageEngine(new IndexedInMemory())
                .optimizeEventConsumption(false)
                .build());
        double inMemory = commands(memory.commandGateway(), callers);
        memory.shutdown();
        double raw;
        try (SqliteLedger ledger = SqliteLedger.open(
                Files.createDirectories(directory.resolve("raw" + round + "-" + callers)), InstantSource.system())) {
            raw = raw(ledger, bytes, callers);
        }
        if (round > 0) {
            print(
                    "%7d  %9.0f  %11.0f  %12.0f  %17.2f  %11.2f",
                    callers, durable, inMemory, raw, durable / inMemory, durable / raw);
        }
    }

    /**
     * Axon's engine walks through all events to find that a new firm has none; knowing the streams there are makes it the
     * peer it is meant to be.
     */
    private static final class IndexedInMemory extends InMemoryEventStorageEngine {

        private final Set<String> streams = ConcurrentHashMap.newKeySet();

        @Override
        public void appendEvents(List<? extends EventMessage<?>> events) {
            for (EventMessage<?> event : events) {
                streams.add(((DomainEventMessage<?>) event).getAggregateIdentifier());
            }
            super.appendEvents(events);
        }

        @Override
        public DomainEventStream readEvents(String stream, long first) {
            return streams.contains(stream) ? super.readEvents(stream, first) : DomainEventStream.empty();
        }
    }

    private static Configuration axon(EventStore store) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false).configureEventStore(c -> store);
        configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Enterprise.class)
                .configureCommandTargetResolver(c -> new CommandTarget())
                .configureCache(c -> AggregateCache.bounded()));
        return configurer.start();
    }

    private double commands(CommandGateway gateway, int callers) {
        AtomicLong sent = new AtomicLong();
        long start = System.nanoTime();
        long end = start + ROUND;
        abreast(callers, caller -> {
            while (System.nanoTime() < end) {
                UnifiedSocialCreditCode code = MadeUpCodes.nth(nextFirm.getAndIncrement());
                gateway.sendAndWait(new RegisterEnterprise(
                        code,
                        "Firm " + code,
                        List.of(),
                        new UnitCode("120114"),
                        List.of(EnterpriseKind.FINANCE),
                        null,
                        "bicycles",
                        null,
                        act()));
                sent.incrementAndGet();
                for (int i = 1; i < FACTS_PER_FIRM && System.nanoTime() < end; i++) {
                    gateway.sendAndWait(new ConfirmCrossBorderActivity(code, DAY.minusDays(i), List.of("9710"), act()));
                    sent.incrementAndGet();
                }
            }
        });
        return sent.get() * 1e9 / (System.nanoTime() - start);
    }

    private static Act act() {
        return new Act(
                new Actor("clerk", Role.CLERK, new UnitCode("120000")),
                DAY,
                DAY,
                Basis.of("list"),
                new PoolRules("bench", 7, 12, List.of()),
                null);
    }

    private static double raw(SqliteLedger ledger, List<NewFact> facts, int callers) {
        long start = System.nanoTime();
        abreast(callers, caller -> {
            for (int i = caller; i < facts.size(); i += callers) {
                NewFact fact = facts.get(i);
                ledger.append(new Commit(List.of(fact)));
            }
        });
        assertThat(ledger.head()).isEqualTo(facts.size());
        return facts.size() * 1e9 / (System.nanoTime() - start);
    }

    /** The bodies just written, each in a stream of its own, so that callers need not wait for each other. */
    private static List<NewFact> facts(SqliteLedger ledger) {
        List<NewFact> facts = new ArrayList<>();
        try (LedgerStream entries = ledger.read(0, Long.MAX_VALUE)) {
            while (entries.hasNext()) {
                Entry entry = entries.next();
                Envelope.Parts parts = Envelope.parts(entry.json());
                facts.add(new NewFact(
                        entry.stream() + "-" + entry.sequence(),
                        0,
                        entry.type(),
                        entry.id(),
                        parts.body(),
                        parts.metadata()));
            }
        }
        return facts;
    }

    private void replay(SqliteLedger ledger, Path path) {
        long head = ledger.head();
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            long decoded = 0;
            try (LedgerStream entries = ledger.read(0, head)) {
                while (entries.hasNext()) {
                    Entry entry = entries.next();
                    codec.decode(entry.type(), entry.json(), Envelope.BODY_OFFSET);
                    decoded++;
                }
            }
            double read = decoded * 1e9 / (System.nanoTime() - start);
            start = System.nanoTime();
            try (LiveRegistry registry = LiveRegistry.start(ledger, codec, path.resolve("views" + i))) {
                registry.await(head - 1, Duration.ofMinutes(5));
                double rebuilt = head * 1e9 / (System.nanoTime() - start);
                print(
                        "replay of %d facts: views %.0f/s, read and decode %.0f/s, ratio %.2f",
                        head, rebuilt, read, rebuilt / read);
            }
        }
    }

    private static void abreast(int callers, IntConsumer work) {
        CountDownLatch done = new CountDownLatch(callers);
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int caller = i;
            Thread.ofPlatform().start(() -> {
                try {
                    work.accept(caller);
                } catch (RuntimeException | Error e) {
                    synchronized (failures) {
                        failures.add(e);
                    }
                } finally {
                    done.countDown();
                }
            });
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(failures).isEmpty();
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
