package org.cultivation.infra.accounts;

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

/**
 * Accounts in one SQLite file. Every question reads the file, so that a change made by another process, such as the
 * command line, holds from the next request on.
 */
public final class SqliteAccounts implements AccountStore, AutoCloseable {

    private static final String COLUMNS = "name, display_name, role, scope, enabled, password_hash, revision";

    private final Connection connection;

    /**
     * Opens the file and makes it when there is none.
     *
     * @throws AccountsUnavailable when it is not ours, damaged or not writable
     */
    public SqliteAccounts(Path file) {
        try {
            OwnerOnly.file(file);
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 5000");
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute(
                        "CREATE TABLE IF NOT EXISTS account (name TEXT PRIMARY KEY, display_name TEXT NOT NULL,"
                                + " role TEXT NOT NULL, scope TEXT NOT NULL, enabled INTEGER NOT NULL,"
                                + " password_hash TEXT NOT NULL, revision INTEGER NOT NULL) STRICT");
            }
        } catch (SQLException | IOException e) {
            throw new AccountsUnavailable("cannot open accounts file " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<StoredAccount> find(String name) {
        return query("SELECT " + COLUMNS + " FROM account WHERE name = ?", name).stream()
                .findFirst();
    }

    @Override
    public List<StoredAccount> all() {
        return query("SELECT " + COLUMNS + " FROM account ORDER BY name");
    }

    @Override
    public boolean add(StoredAccount account) {
        return update(
                        "INSERT INTO account (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING",
                        account.name(),
                        account.displayName(),
                        account.role(),
                        account.scope(),
                        account.enabled() ? 1 : 0,
                        account.passwordHash())
                == 1;
    }

    @Override
    public boolean changePassword(String name, String passwordHash) {
        return update(
                        "UPDATE account SET password_hash = ?, revision = revision + 1 WHERE name = ?",
                        passwordHash,
                        name)
                == 1;
    }

    @Override
    public boolean setEnabled(String name, boolean enabled) {
        return update("UPDATE account SET enabled = ?, revision = revision + 1 WHERE name = ?", enabled ? 1 : 0, name)
                == 1;
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AccountsUnavailable("cannot close accounts file: " + e.getMessage(), e);
        }
    }

    private synchronized List<StoredAccount> query(String sql, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<StoredAccount> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new StoredAccount(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getInt(5) == 1,
                        rows.getString(6),
                        rows.getLong(7)));
            }
            return found;
        } catch (SQLException e) {
            throw new AccountsUnavailable("cannot read accounts: " + e.getMessage(), e);
        }
    }

    private synchronized int update(String sql, Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AccountsUnavailable("cannot write accounts: " + e.getMessage(), e);
        }
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
