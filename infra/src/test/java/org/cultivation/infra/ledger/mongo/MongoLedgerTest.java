package org.cultivation.infra.ledger.mongo;

/** On a server within this process. */
class MongoLedgerTest extends MongoLedgerContract {

    MongoLedgerTest() {
        super(TestDatabase.inProcess());
    }
}
