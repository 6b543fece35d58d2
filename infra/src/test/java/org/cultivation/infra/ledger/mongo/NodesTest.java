package org.cultivation.infra.ledger.mongo;

/** On a server within this process. */
class NodesTest extends NodesContract {

    NodesTest() {
        super(TestDatabase.inProcess());
    }
}
