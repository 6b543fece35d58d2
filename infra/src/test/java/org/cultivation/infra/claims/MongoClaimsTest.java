package org.cultivation.infra.claims;

import org.cultivation.infra.ledger.mongo.TestDatabase;

/** On the server in process. */
class MongoClaimsTest extends MongoClaimsContract {

    MongoClaimsTest() {
        super(TestDatabase.inProcess());
    }
}
