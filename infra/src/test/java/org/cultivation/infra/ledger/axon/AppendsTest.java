package org.cultivation.infra.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Fact;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRenamed;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.SetClock;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppendsTest {

    private static final UnifiedSocialCreditCode CODE = new UnifiedSocialCreditCode("91120224064012553U");
    private static final Attestation ATTESTATION = new Attestation(
            "li", Role.CLERK, new UnitCode("120116"), LocalDate.of(2024, 12, 2), Basis.of("No. 7"), "2024-1", null);

    @TempDir
    Path directory;

    private Ledger ledger;
    private EmbeddedEventStore store;
    private CommandGateway gateway;

    /** Publishes facts of {@code stream}, then sends {@code next} within the same unit of work. */
    private record Publish(String stream, List<Long> sequences, Publish... next) {}

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(directory, new SetClock(Instant.parse("2026-11-24T08:00:00Z")));
        store = LedgerEventStore.on(ledger, new FactCodec(Registers.catalogue()));
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        bus.subscribe(Publish.class.getName(), message -> {
            Publish publish = (Publish) message.getPayload();
            store.publish(publish.sequences().stream()
                    .map(sequence -> event(publish.stream(), sequence))
                    .toList());
            for (Publish next : publish.next()) {
                gateway.sendAndWait(next);
            }
            return null;
        });
    }

    @AfterEach
    void close() {
        store.shutDown();
        ledger.close();
    }

    private static DomainEventMessage<Fact> event(String stream, long sequence) {
        return new GenericDomainEventMessage<>(
                "Enterprise", stream, sequence, new EnterpriseRenamed(CODE, "Haihe", ATTESTATION));
    }

    private void assertPosition(Appends appends, String stream, long sequence) {
        assertThat(appends.positionOf(stream, sequence))
                .hasValue(ledger.readStream(stream, sequence).getFirst().position());
    }

    @Test
    void each_fact_of_a_command_has_the_position_it_has_in_the_ledger() {
        gateway.sendAndWait(new Publish("other", List.of(0L)));
        try (Appends appends = Appends.ofThisThread()) {
            gateway.sendAndWait(new Publish("firm", List.of(0L, 1L, 2L)));
            gateway.sendAndWait(new Publish("other", List.of(1L)));
            assertPosition(appends, "firm", 0);
            assertPosition(appends, "firm", 2);
            assertPosition(appends, "other", 1);
            assertThat(appends.positionOf("other", 0)).isEmpty();
            assertThat(appends.positionOf("firm", 3)).isEmpty();
        }
    }

    @Test
    void facts_of_nested_commands_are_noted() {
        try (Appends appends = Appends.ofThisThread()) {
            gateway.sendAndWait(new Publish(
                    "firm", List.of(0L), new Publish("plan", List.of(0L)), new Publish("list", List.of(0L))));
            assertThat(ledger.head()).isEqualTo(3);
            assertPosition(appends, "firm", 0);
            assertPosition(appends, "plan", 0);
            assertPosition(appends, "list", 0);
        }
    }

    @Test
    void an_outer_scope_sees_what_an_inner_one_does_and_not_the_other_way_round() {
        try (Appends outer = Appends.ofThisThread()) {
            gateway.sendAndWait(new Publish("before", List.of(0L)));
            try (Appends inner = Appends.ofThisThread()) {
                gateway.sendAndWait(new Publish("inside", List.of(0L)));
                assertPosition(inner, "inside", 0);
                assertThat(inner.positionOf("before", 0)).isEmpty();
            }
            gateway.sendAndWait(new Publish("after", List.of(0L)));
            assertPosition(outer, "before", 0);
            assertPosition(outer, "inside", 0);
            assertPosition(outer, "after", 0);
        }
    }

    @Test
    void a_failed_command_leaves_nothing_behind_for_the_next() {
        gateway.sendAndWait(new Publish("firm", List.of(0L, 1L)));
        try (Appends appends = Appends.ofThisThread()) {
            assertThatThrownBy(() -> gateway.sendAndWait(new Publish("firm", List.of(1L))))
                    .isInstanceOf(ConcurrencyException.class);
            assertThat(appends.positionOf("firm", 1)).isEmpty();
            gateway.sendAndWait(new Publish("firm", List.of(2L)));
            assertPosition(appends, "firm", 2);
        }
        try (Appends appends = Appends.ofThisThread()) {
            assertThat(appends.positionOf("firm", 2)).isEmpty();
        }
    }

    @Test
    void threads_do_not_see_each_other() throws Exception {
        try (Appends mine = Appends.ofThisThread();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            IntStream.range(0, 50)
                    .forEach(i -> sent.add(threads.submit(() -> {
                        try (Appends theirs = Appends.ofThisThread()) {
                            gateway.sendAndWait(new Publish("firm" + i, List.of(0L)));
                            assertPosition(theirs, "firm" + i, 0);
                        }
                    })));
            for (Future<?> one : sent) {
                one.get();
            }
            assertThat(mine.positionOf("firm0", 0)).isEmpty();
        }
    }
}
