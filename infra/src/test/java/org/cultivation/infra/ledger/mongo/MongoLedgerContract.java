package org.cultivation.infra.ledger.mongo;

import java.time.InstantSource;
import org.cultivation.infra.ledger.ConcurrentLedgerContract;
import org.cultivation.infra.ledger.Ledger;
import org.junit.jupiter.api.AfterEach;

/** The ledger's contract on a database of MongoDB. */
abstract class MongoLedgerContract extends ConcurrentLedgerContract {

    private final TestDatabase database;

    MongoLedgerContract(TestDatabase database) {
        this.database = database;
    }

    @Override
    protected Ledger open(InstantSource clock) {
        return database.node(clock);
    }

    @Override
    protected Ledger reopenAfterCrash(Ledger running, InstantSource clock) {
        database.cutOff();
        return database.node(clock);
    }

    @AfterEach
    void drop() {
        database.close();
    }
}
