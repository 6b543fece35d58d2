package org.cultivation.infra.reads;

import org.cultivation.infra.ledger.mongo.TestDatabase;
import org.junit.jupiter.api.AfterEach;

class MongoReadsTest extends ReadLogContract {

    private final TestDatabase database = TestDatabase.namedOrInProcess();

    @Override
    ReadStore store() {
        return new MongoReads(database.connect());
    }

    @AfterEach
    void close() {
        database.close();
    }
}
