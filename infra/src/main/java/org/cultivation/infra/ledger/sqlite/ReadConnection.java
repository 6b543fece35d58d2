package org.cultivation.infra.ledger.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.RecordedTime;

/** A reading connection with its statements kept prepared. For one thread at a time. */
final class ReadConnection implements AutoCloseable {

    private static final String COLUMNS = "SELECT position, stream, sequence, type, recorded_at, id, json FROM fact ";

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    ReadConnection(Connection connection) {
        this.connection = connection;
    }

    /** Facts by {@code condition}, at most as many as make {@code bytes} bytes, but at least one if there is one. */
    List<Entry> entries(String condition, long bytes, Object... arguments) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        long left = bytes;
        try (ResultSet rows = statement(COLUMNS + condition, arguments).executeQuery()) {
            while (left > 0 && rows.next()) {
                Entry entry = entry(rows);
                left -= entry.json().length;
                entries.add(entry);
            }
        }
        return entries;
    }

    /** The one number that {@code sql} selects, or {@code otherwise} when it selects nothing. */
    long number(String sql, long otherwise, Object... arguments) throws SQLException {
        try (ResultSet row = statement(sql, arguments).executeQuery()) {
            if (!row.next()) {
                return otherwise;
            }
            long value = row.getLong(1);
            return row.wasNull() ? otherwise : value;
        }
    }

    PreparedStatement statement(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                RecordedTime.ofMicros(row.getLong(5)),
                row.getString(6),
                row.getBytes(7));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
