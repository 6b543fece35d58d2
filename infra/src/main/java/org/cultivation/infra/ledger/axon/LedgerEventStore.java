package org.cultivation.infra.ledger.axon;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.ledger.Ledger;

/** The event store that aggregates live on. */
public final class LedgerEventStore {

    private LedgerEventStore() {}

    /**
     * An event store on {@code ledger}. Its thread that would feed Axon's event processors stays off: views are folded
     * from the ledger itself, in bulk and without polling.
     */
    public static EmbeddedEventStore on(Ledger ledger, FactCodec codec) {
        FactSerializer serializer = new FactSerializer(codec);
        LedgerEventStorageEngine.Builder engine = LedgerEventStorageEngine.on(ledger);
        engine.eventSerializer(serializer).snapshotSerializer(serializer);
        return EmbeddedEventStore.builder()
                .storageEngine(engine.build())
                .optimizeEventConsumption(false)
                .build();
    }
}
