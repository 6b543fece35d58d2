package org.cultivation.infra.accounts;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteAccountsTest extends AccountStoreContract {

    @TempDir
    Path directory;

    private SqliteAccounts accounts;

    @BeforeEach
    void open() {
        accounts = new SqliteAccounts(directory.resolve("accounts.db"));
    }

    @Override
    AccountStore store() {
        return accounts;
    }

    @AfterEach
    void close() {
        accounts.close();
    }
}
