package org.cultivation.infra.reads;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cultivation.infra.directory.OwnerOnly;

/** The log of reads in one SQLite file. It refuses changes by itself; who removes that leaves the chain's anchors behind. */
public final class SqliteReads implements ReadStore, AutoCloseable {

    /** Name of the file in the registry's directory. */
    public static final String FILE = "reads.db";

    private final Connection connection;

    /**
     * Opens the file and makes it when there is none.
     *
     * @throws ReadsUnavailable when it is not ours, damaged or not writable
     */
    public SqliteReads(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            OwnerOnly.file(file);
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 5000");
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute(
                        "CREATE TABLE IF NOT EXISTS read (number INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT");
                for (String change : List.of("UPDATE", "DELETE")) {
                    statement.execute("CREATE TRIGGER IF NOT EXISTS no_" + change + " BEFORE " + change
                            + " ON read BEGIN SELECT RAISE(ABORT, 'the log of reads is only added to'); END");
                }
            }
        } catch (SQLException | IOException e) {
            throw new ReadsUnavailable("cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<StoredRead> last() {
        return query("SELECT number, json FROM read ORDER BY number DESC LIMIT 1", null).stream()
                .findFirst();
    }

    @Override
    public synchronized boolean add(StoredRead read) {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO read VALUES (?, ?) ON CONFLICT DO NOTHING")) {
            insert.setLong(1, read.number());
            insert.setString(2, read.json());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new ReadsUnavailable("the log of reads cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public List<StoredRead> from(long number, int most) {
        return query(
                "SELECT number, json FROM read WHERE number >= ? ORDER BY number LIMIT ?", new long[] {number, most});
    }

    private synchronized List<StoredRead> query(String sql, long @org.jspecify.annotations.Nullable [] arguments) {
        List<StoredRead> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; arguments != null && i < arguments.length; i++) {
                statement.setLong(i + 1, arguments[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new StoredRead(rows.getLong(1), rows.getString(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new ReadsUnavailable("the log of reads cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new ReadsUnavailable("cannot close the log of reads: " + e.getMessage(), e);
        }
    }
}
