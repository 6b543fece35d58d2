package org.cultivation.infra.ledger.axon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Fact;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolEvent.PoolExited;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRenamed;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Facts;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.SetClock;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerEventStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.5Z");
    private static final UnifiedSocialCreditCode CODE = new UnifiedSocialCreditCode("91120224064012553U");
    private static final Attestation ATTESTATION = new Attestation(
            "li", Role.CLERK, new UnitCode("120116"), LocalDate.of(2024, 12, 2), Basis.of("No. 7"), "2024-1", null);
    private static final Fact RENAMED = new EnterpriseRenamed(CODE, "Haihe", ATTESTATION);
    private static final Fact EXITED = new PoolExited(CODE, 1, "moved", ATTESTATION);

    @TempDir
    Path directory;

    private Ledger ledger;
    private EmbeddedEventStore store;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(directory, new SetClock(NOW));
        store = LedgerEventStore.on(ledger, new FactCodec(Registers.catalogue()));
    }

    @AfterEach
    void close() {
        store.shutDown();
        ledger.close();
    }

    @Test
    void facts_come_back_with_their_metadata_under_catalogue_names() {
        MetaData metaData = MetaData.with("actor", "li").and("attempt", 2).and("dryRun", false);
        store.publish(event(0, RENAMED).withMetaData(metaData), event(1, EXITED));
        List<? extends DomainEventMessage<?>> read =
                store.readEvents(CODE.value()).asStream().toList();
        assertThat(read).<Object>extracting(DomainEventMessage::getPayload).containsExactly(RENAMED, EXITED);
        assertThat(read.getFirst().getMetaData()).isEqualTo(metaData);
        assertThat(read.getFirst().getTimestamp()).isEqualTo(NOW);
        assertThat(read.getFirst().getType()).isEqualTo("enterprise");
        assertThat(store.lastSequenceNumberFor(CODE.value())).contains(1L);
    }

    @Test
    void no_class_name_is_stored() {
        store.publish(event(0, RENAMED));
        assertThat(new String(Facts.all(ledger).getFirst().json(), UTF_8))
                .startsWith("{\"body\":{\"attestation\":{\"actor\":\"li\"")
                .endsWith("\"sequence\":0,\"stream\":\"91120224064012553U\",\"type\":\"enterprise.renamed/1\"}")
                .doesNotContain("org.cultivation");
    }

    @Test
    void the_events_of_one_publication_are_one_commit() {
        store.publish(event(0, RENAMED));
        assertThatThrownBy(() -> store.publish(event(1, RENAMED), event(2, RENAMED), event(0, EXITED)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(ledger.head()).isEqualTo(1);
    }

    @Test
    void a_conflict_on_a_later_event_is_no_conflict_of_creation() {
        store.publish(event(0, RENAMED), event(1, RENAMED));
        assertThatThrownBy(() -> store.publish(event(1, EXITED)))
                .isInstanceOf(ConcurrencyException.class)
                .isNotInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void an_aggregate_is_not_read_past_a_fact_this_version_does_not_know() {
        ledger.append(Commit.of(Facts.fact(CODE.value(), 0)));
        assertThatThrownBy(() -> store.readEvents(CODE.value()).asStream().toList())
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("sample.noted/1");
    }

    @Test
    void nothing_but_facts_is_stored() {
        assertThatThrownBy(() -> store.publish(new GenericEventMessage<>("text")))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> store.publish(event(0, RENAMED).withMetaData(MetaData.with("key", new Object()))))
                .isInstanceOf(SerializationException.class);
        assertThat(ledger.head()).isZero();
    }

    @Test
    void a_failing_ledger_is_seen_as_such() {
        ledger.close();
        assertThatThrownBy(() -> store.publish(event(0, RENAMED))).isInstanceOf(LedgerUnavailable.class);
    }

    private static DomainEventMessage<Fact> event(long sequence, Fact fact) {
        return new GenericDomainEventMessage<>("Enterprise", CODE.value(), sequence, fact);
    }
}
