package org.cultivation.infra.accounts;

import org.cultivation.infra.ledger.mongo.TestDatabase;
import org.junit.jupiter.api.AfterEach;

/** On the server that MONGODB_URI names, else on one within this process. */
class MongoAccountsTest extends AccountStoreContract {

    private final TestDatabase database = TestDatabase.namedOrInProcess();
    private final MongoAccounts accounts = new MongoAccounts(database.connect());

    @Override
    AccountStore store() {
        return accounts;
    }

    @AfterEach
    void drop() {
        database.close();
    }
}
