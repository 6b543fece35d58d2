package org.cultivation.infra.ledger.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import org.cultivation.infra.ledger.ConcurrentLedgerContract;
import org.cultivation.infra.ledger.Ledger;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends ConcurrentLedgerContract {

    @TempDir
    Path directory;

    @Override
    protected Ledger open(InstantSource clock) {
        return SqliteLedger.open(directory.resolve("registry"), clock);
    }

    /**
     * A crash leaves the files as they are at one moment, the write-ahead log included. An open read keeps that log from
     * being started over between the two copies.
     */
    @Override
    protected Ledger reopenAfterCrash(Ledger running, InstantSource clock) {
        Path file = SqliteLedger.file(directory.resolve("registry"));
        Path left = directory.resolve("left");
        try (Connection holding = Connections.reader(file);
                Statement statement = holding.createStatement()) {
            statement.execute("BEGIN");
            statement.execute("SELECT max(position) FROM fact");
            Files.createDirectory(left);
            Files.copy(file, SqliteLedger.file(left));
            Files.copy(file.resolveSibling("ledger.db-wal"), left.resolve("ledger.db-wal"));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        running.close();
        return SqliteLedger.open(left, clock);
    }
}
