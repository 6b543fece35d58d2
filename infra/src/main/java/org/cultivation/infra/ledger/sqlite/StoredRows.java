package org.cultivation.infra.ledger.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.RecordedTime;

/**
 * The ledger's file as it is, for verification: unlike {@link SqliteReader} it passes over gaps and does not stop at
 * the first thing that is wrong. Works beside a running server.
 */
public final class StoredRows implements AutoCloseable {

    private static final int PAGE = 1_024;
    private static final int MOST_DAMAGES = 20;

    private final Path file;
    private final Connection connection;

    private StoredRows(Path file) throws SQLException {
        this.file = file;
        this.connection = Connections.reader(file);
    }

    /** Is told of each row, in the order of the positions; the entry's fields are those of the columns. */
    public interface Rows {
        void row(Entry columns) throws java.io.IOException;
    }

    /** The file is no database any more, or not one that can be read on. */
    public static final class Damaged extends Exception {

        private static final long serialVersionUID = 1L;

        Damaged(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /**
     * Opens the ledger in a registry's directory.
     *
     * @throws LedgerUnavailable when there is none
     */
    public static StoredRows open(Path directory) throws Damaged {
        Path file = SqliteLedger.file(directory);
        if (!Files.isRegularFile(file)) {
            throw new LedgerUnavailable("there is no ledger at " + file.toAbsolutePath(), null);
        }
        try {
            return new StoredRows(file);
        } catch (SQLException e) {
            throw new Damaged(e);
        }
    }

    /** Reads every row, page by page, so that no checkpoint of the write-ahead log waits for the end. */
    public void read(Rows rows) throws Damaged, java.io.IOException {
        String sql = "SELECT position, stream, sequence, type, recorded_at, id, json FROM fact"
                + " WHERE position > ? ORDER BY position LIMIT " + PAGE;
        try (PreparedStatement page = connection.prepareStatement(sql)) {
            long last = -1;
            while (true) {
                List<Entry> read = new ArrayList<>();
                page.setLong(1, last);
                try (ResultSet row = page.executeQuery()) {
                    while (row.next()) {
                        read.add(entry(row));
                    }
                }
                if (read.isEmpty()) {
                    return;
                }
                last = read.getLast().position();
                for (Entry entry : read) {
                    rows.row(entry);
                }
            }
        } catch (SQLException e) {
            throw new Damaged(e);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                Objects.requireNonNullElse(row.getString(2), ""),
                row.getLong(3),
                Objects.requireNonNullElse(row.getString(4), ""),
                RecordedTime.ofMicros(row.getLong(5)),
                Objects.requireNonNullElse(row.getString(6), ""),
                Objects.requireNonNullElse(row.getBytes(7), new byte[0]));
    }

    /** What SQLite itself finds wrong with the file: damaged pages, indexes that do not fit their tables. */
    public List<String> damages() throws Damaged {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check(" + MOST_DAMAGES + ")")) {
            while (row.next()) {
                String line = row.getString(1);
                if (!line.equals("ok")) {
                    found.add(line.replace('\n', ' '));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new Damaged(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LedgerUnavailable("cannot close " + file, e);
        }
    }
}
