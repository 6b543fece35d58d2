package org.cultivation.infra.checkpoints;

import org.cultivation.infra.ledger.mongo.TestDatabase;

/** On the server in process. */
class SharedLogTest extends SharedLogContract {

    SharedLogTest() {
        super(TestDatabase.inProcess());
    }
}
