package org.cultivation.infra.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.vault.SealedPerson.SealedRecord;

/**
 * The vault's store in one SQLite file. What is deleted is overwritten with zeros ({@code secure_delete}), and the
 * write-ahead log is emptied after each deletion, so that no bytes of it stay in the files.
 */
public final class SqliteVault implements VaultStore, AutoCloseable {

    /** Name of the file in the registry's directory. */
    public static final String FILE = "vault.db";

    private final Connection connection;

    /**
     * Opens the file and makes it when there is none.
     *
     * @throws VaultUnavailable when it is not ours, damaged or not writable
     */
    public SqliteVault(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            OwnerOnly.file(file);
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 5000");
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA secure_delete = ON");
                statement.execute("PRAGMA foreign_keys = ON");
                statement.execute("CREATE TABLE IF NOT EXISTS wrapping (id TEXT PRIMARY KEY) STRICT");
                statement.execute("CREATE TABLE IF NOT EXISTS person (person TEXT PRIMARY KEY, firm TEXT NOT NULL,"
                        + " made_at TEXT NOT NULL, wrapped_key TEXT NOT NULL) STRICT");
                statement.execute("CREATE TABLE IF NOT EXISTS record (number INTEGER PRIMARY KEY,"
                        + " person TEXT NOT NULL REFERENCES person ON DELETE CASCADE, commitment TEXT NOT NULL,"
                        + " made_at TEXT NOT NULL, sealed TEXT NOT NULL, UNIQUE (person, commitment)) STRICT");
            }
        } catch (SQLException | IOException e) {
            throw new VaultUnavailable("cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized String keyId(String idWhenNone) {
        return ask(() -> {
            update("INSERT INTO wrapping SELECT ? WHERE NOT EXISTS (SELECT 1 FROM wrapping)", idWhenNone);
            return texts("SELECT id FROM wrapping").getFirst();
        });
    }

    @Override
    public synchronized Optional<SealedPerson> find(String person) {
        return ask(() -> {
            try (PreparedStatement one =
                            prepare("SELECT firm, made_at, wrapped_key FROM person WHERE person = ?", person);
                    ResultSet row = one.executeQuery()) {
                return row.next()
                        ? Optional.of(new SealedPerson(
                                person,
                                row.getString(1),
                                Instant.parse(row.getString(2)),
                                new Sealed(row.getString(3)),
                                records(person)))
                        : Optional.empty();
            }
        });
    }

    private List<SealedRecord> records(String person) throws SQLException {
        List<SealedRecord> records = new ArrayList<>();
        try (PreparedStatement all = prepare(
                        "SELECT commitment, made_at, sealed FROM record WHERE person = ? ORDER BY number", person);
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                records.add(new SealedRecord(
                        row.getString(1), Instant.parse(row.getString(2)), new Sealed(row.getString(3))));
            }
        }
        return records;
    }

    @Override
    public synchronized List<String> persons() {
        return ask(() -> texts("SELECT person FROM person ORDER BY person"));
    }

    @Override
    public synchronized boolean add(SealedPerson person) {
        return ask(() -> whole(() -> {
            int added = update(
                    "INSERT INTO person VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    person.person(),
                    person.firm(),
                    person.madeAt().toString(),
                    person.wrappedKey().text());
            if (added == 1) {
                for (SealedRecord record : person.records()) {
                    insert(person.person(), record);
                }
            }
            return added == 1;
        }));
    }

    @Override
    public synchronized boolean append(String person, SealedRecord record) {
        return ask(() -> whole(() -> {
            boolean there =
                    !texts("SELECT person FROM person WHERE person = ?", person).isEmpty();
            if (there) {
                insert(person, record);
            }
            return there;
        }));
    }

    private void insert(String person, SealedRecord record) throws SQLException {
        update(
                "INSERT INTO record (person, commitment, made_at, sealed) VALUES (?, ?, ?, ?)",
                person,
                record.commitment(),
                record.madeAt().toString(),
                record.content().text());
    }

    @Override
    public synchronized void discard(String person, String commitment) {
        ask(() -> whole(() -> {
            update("DELETE FROM record WHERE person = ? AND commitment = ?", person, commitment);
            return update(
                    "DELETE FROM person WHERE person = ?1 AND NOT EXISTS (SELECT 1 FROM record WHERE person = ?1)",
                    person);
        }));
        emptyLog();
    }

    @Override
    public synchronized void erase(String person) {
        ask(() -> whole(() -> {
            update("DELETE FROM record WHERE person = ?", person);
            return update("DELETE FROM person WHERE person = ?", person);
        }));
        emptyLog();
    }

    /** Puts the log's pages into the file and cuts the log to nothing: the deleted bytes stood in it too. */
    private void emptyLog() {
        boolean emptied = ask(() -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                return row.next() && row.getInt(1) == 0;
            }
        });
        if (!emptied) {
            throw new VaultUnavailable("the vault's log could not be emptied: another process reads it", null);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new VaultUnavailable("cannot close the vault: " + e.getMessage(), e);
        }
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new VaultUnavailable("the vault cannot be read or written: " + e.getMessage(), e);
        }
    }

    private <T> T whole(Question<T> change) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = change.ask();
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private List<String> texts(String sql, String... arguments) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private int update(String sql, String... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, String... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setString(i + 1, arguments[i]);
        }
        return statement;
    }
}
