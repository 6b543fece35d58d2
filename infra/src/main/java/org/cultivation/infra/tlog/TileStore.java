package org.cultivation.infra.tlog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * Tiles in a SQLite file of their own. The file can be made again from the ledger, so its writes do not wait for the
 * disk; a transaction per batch keeps it whole. For one thread at a time.
 */
final class TileStore implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement read;
    private final PreparedStatement write;

    TileStore(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setBusyTimeout(10_000);
        connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS tile (level INTEGER NOT NULL, number INTEGER NOT NULL,"
                    + " hashes BLOB NOT NULL, PRIMARY KEY (level, number)) STRICT");
        }
        read = connection.prepareStatement("SELECT hashes FROM tile WHERE level = ? AND number = ?");
        write = connection.prepareStatement("INSERT INTO tile VALUES (?, ?, ?)"
                + " ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes");
    }

    /** How many leaf hashes are stored. */
    long size() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT number, length(hashes) FROM tile WHERE level = 0 ORDER BY number DESC LIMIT 1")) {
            return row.next() ? row.getLong(1) * Tile.WIDTH + row.getInt(2) / Hash.LENGTH : 0;
        }
    }

    /** The hashes of a tile, one after the other; empty when it has none yet. */
    byte[] read(Tile tile) throws SQLException {
        read.setInt(1, tile.level());
        read.setLong(2, tile.number());
        try (ResultSet row = read.executeQuery()) {
            return row.next() ? row.getBytes(1) : new byte[0];
        }
    }

    /** Writes these tiles, all or none. */
    void write(Map<Tile, byte[]> tiles) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (Map.Entry<Tile, byte[]> tile : tiles.entrySet()) {
                write.setInt(1, tile.getKey().level());
                write.setLong(2, tile.getKey().number());
                write.setBytes(3, tile.getValue());
                write.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
