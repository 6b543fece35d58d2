package org.cultivation.infra.claims;

import org.cultivation.infra.ledger.mongo.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On the server that MONGODB_URI names. */
@EnabledIfEnvironmentVariable(
        named = TestDatabase.VARIABLE,
        matches = ".+",
        disabledReason = "MONGODB_URI names no server; the same contract runs in process in MongoClaimsTest")
class MongoClaimsOnServerTest extends MongoClaimsContract {

    MongoClaimsOnServerTest() {
        super(TestDatabase.named());
    }
}
