package org.cultivation.infra.ledger.axon;

import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.AbstractEventStorageEngineTest;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.cultivation.infra.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Axon's own suite for storage engines. Its events are plain strings that bring timestamps of 2007, so the engine
 * records at message time here.
 */
abstract class LedgerEventStorageEngineSuite
        extends AbstractEventStorageEngineTest<LedgerEventStorageEngine, LedgerEventStorageEngine.Builder> {

    private Ledger ledger;

    /** An empty ledger. */
    abstract Ledger open();

    @BeforeEach
    void openLedger() {
        ledger = open();
        setTestSubject(createEngine());
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    @Override
    protected LedgerEventStorageEngine createEngine(UnaryOperator<LedgerEventStorageEngine.Builder> customization) {
        LedgerEventStorageEngine.Builder builder =
                LedgerEventStorageEngine.on(ledger).recordedAtMessageTime();
        builder.eventSerializer(Jackson3Serializer.builder().build())
                .snapshotSerializer(Jackson3Serializer.builder().build());
        return customization.apply(builder).build();
    }
}
