package org.cultivation.infra.ledger.axon;

import java.nio.file.Path;
import java.time.InstantSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Axon's own suite for the embedded event store, on the ledger. */
class LedgerEventStoreSuiteTest extends EmbeddedEventStoreTest {

    @TempDir
    Path directory;

    private @Nullable Ledger ledger;

    @Override
    public EventStorageEngine createStorageEngine() {
        ledger = SqliteLedger.open(directory, InstantSource.system());
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
