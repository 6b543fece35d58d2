package org.cultivation.infra.vault;

import java.nio.file.Path;
import org.cultivation.infra.ledger.mongo.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class MongoVaultTest extends VaultContract {

    private final TestDatabase database = TestDatabase.namedOrInProcess();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path otherDirectory;

    private @Nullable SqliteVault elsewhere;

    @Override
    VaultStore store() {
        return new MongoVault(database.connect());
    }

    @Override
    SqliteVault elsewhere() {
        SqliteVault store = new SqliteVault(otherDirectory);
        elsewhere = store;
        return store;
    }

    @AfterEach
    void close() {
        if (elsewhere != null) {
            elsewhere.close();
        }
        database.close();
    }
}
