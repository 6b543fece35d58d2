package org.cultivation.infra.ledger.mongo;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On the server that MONGODB_URI names. */
@EnabledIfEnvironmentVariable(
        named = TestDatabase.VARIABLE,
        matches = ".+",
        disabledReason = "MONGODB_URI names no server; the same contract runs in process in NodesTest")
class NodesOnServerTest extends NodesContract {

    NodesOnServerTest() {
        super(TestDatabase.named());
    }
}
