package org.cultivation.infra.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Axon's own suite for the embedded event store, on the ledger. */
class LedgerEventStoreSuiteTest extends EmbeddedEventStoreTest {

    @TempDir
    Path directory;

    /**
     * The suite allows 100 ms for a fact to reach a waiting reader. Loading the classes of SQLite and of the store takes
     * longer than that on a small machine, so the way is walked once before the clock runs.
     */
    @BeforeAll
    static void loadClasses(@TempDir Path elsewhere) throws InterruptedException {
        try (SqliteLedger warm = SqliteLedger.open(elsewhere, InstantSource.system())) {
            EmbeddedEventStore store =
                    EmbeddedEventStore.builder().storageEngine(engine(warm)).build();
            for (int i = 0; i < 20; i++) {
                try (BlockingStream<TrackedEventMessage<?>> reader = store.openStream(null)) {
                    store.publish(new GenericDomainEventMessage<>("warm", "warm", i, "payload"));
                    assertThat(reader.nextAvailable()).isNotNull();
                }
            }
            store.shutDown();
        }
    }

    private @Nullable Ledger ledger;

    @Override
    public EventStorageEngine createStorageEngine() {
        ledger = SqliteLedger.open(directory, InstantSource.system());
        return engine(ledger);
    }

    private static EventStorageEngine engine(Ledger ledger) {
        LedgerEventStorageEngine.Builder builder = LedgerEventStorageEngine.on(ledger);
        builder.eventSerializer(Jackson3Serializer.builder().build())
                .snapshotSerializer(Jackson3Serializer.builder().build());
        return builder.build();
    }

    @AfterEach
    void closeLedger() {
        if (ledger != null) {
            ledger.close();
        }
    }
}
