package org.cultivation.infra.ledger.axon;

import java.time.InstantSource;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.mongo.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/** Axon's own suite on the server that MONGODB_URI names, else on one within this process. */
class MongoEventStorageEngineTest extends LedgerEventStorageEngineSuite {

    private final TestDatabase database = TestDatabase.namedOrInProcess();

    @Override
    Ledger open() {
        return database.node(InstantSource.system());
    }

    @AfterEach
    void drop() {
        database.close();
    }
}
