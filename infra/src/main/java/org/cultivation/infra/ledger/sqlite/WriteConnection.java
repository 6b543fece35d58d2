package org.cultivation.infra.ledger.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.HeldClock;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.Receipt;
import org.cultivation.infra.ledger.RecordedTime;
import org.cultivation.infra.ledger.RequestMark;
import org.cultivation.infra.ledger.Snapshot;
import org.cultivation.infra.ledger.StreamConflict;
import org.cultivation.infra.ledger.StreamConflict.Taken;

/**
 * The one connection that writes, and what it knows of the end of the log. A transaction begins with the first write
 * after the last commit. After any failure the connection is thrown away, so that this knowledge is read anew.
 */
final class WriteConnection implements AutoCloseable {

    /** How a transaction is made durable; tests put a failing disk here. */
    interface Committing {
        void commit(PreparedStatement commit) throws SQLException;
    }

    private final Connection connection;
    private final Committing committing;
    private final PreparedStatement begin;
    private final PreparedStatement insert;
    private final PreparedStatement mark;
    private final PreparedStatement commit;
    private final PreparedStatement savepoint;
    private final PreparedStatement undo;
    private final PreparedStatement release;
    private final HeldClock clock;
    private boolean inTransaction;
    private long next;

    /** Opens the file, brings its tables to today's version and looks for the end of the log. */
    static WriteConnection open(Path file, InstantSource clock, Committing committing) throws SQLException {
        Connection connection = Connections.writer(file);
        try {
            Schema.bring(connection);
            return new WriteConnection(connection, clock, committing);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private WriteConnection(Connection connection, InstantSource clock, Committing committing) throws SQLException {
        this.connection = connection;
        this.committing = committing;
        this.begin = connection.prepareStatement("BEGIN IMMEDIATE");
        this.commit = connection.prepareStatement("COMMIT");
        this.savepoint = connection.prepareStatement("SAVEPOINT one_commit");
        this.undo = connection.prepareStatement("ROLLBACK TO one_commit");
        this.release = connection.prepareStatement("RELEASE one_commit");
        this.mark = connection.prepareStatement("INSERT INTO request VALUES (?, ?)");
        this.insert =
                connection.prepareStatement("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
        try (PreparedStatement end = connection.prepareStatement("SELECT max(position), max(recorded_at) FROM"
                        + " (SELECT position, recorded_at FROM fact ORDER BY position DESC LIMIT 1)");
                ResultSet row = end.executeQuery()) {
            boolean some = row.next() && row.getObject(1) != null;
            this.next = some ? row.getLong(1) + 1 : 0;
            this.clock = new HeldClock(clock, some ? RecordedTime.ofMicros(row.getLong(2)) : Instant.MIN);
        }
    }

    /** The position the next fact will get. */
    long next() {
        return next;
    }

    HeldClock clock() {
        return clock;
    }

    /** Writes a commit's facts into the transaction, or notes the conflict and leaves the transaction as it was. */
    void append(Request.Append request) throws SQLException {
        List<NewFact> facts = request.commit.facts();
        long first = next;
        boolean several = facts.size() > 1;
        begin();
        if (several) {
            savepoint.execute();
        }
        for (NewFact fact : facts) {
            if (!insert(fact)) {
                request.conflict = new StreamConflict(fact, taken(fact));
                next = first;
                break;
            }
            next++;
        }
        if (several) {
            if (request.conflict != null) {
                undo.execute();
            }
            release.execute();
        }
        request.place = new Receipt(first, facts.size());
    }

    private boolean insert(NewFact fact) throws SQLException {
        Instant recordedAt = clock.next(fact.recordedAt());
        insert.setLong(1, next);
        insert.setString(2, fact.stream());
        insert.setLong(3, fact.sequence());
        insert.setString(4, fact.type());
        insert.setLong(5, RecordedTime.toMicros(recordedAt));
        insert.setString(6, fact.id());
        insert.setBytes(7, Envelope.bytes(fact, next, recordedAt));
        if (insert.executeUpdate() != 1) {
            return false;
        }
        Optional<RequestMark> request = RequestMark.in(fact.metadata());
        if (request.isPresent()) {
            mark.setString(1, request.get().key());
            mark.setLong(2, next);
            mark.executeUpdate();
        }
        return true;
    }

    private Taken taken(NewFact fact) throws SQLException {
        if (exists("SELECT 1 FROM fact WHERE id = ?", fact.id())) {
            return Taken.ID;
        }
        if (exists("SELECT 1 FROM fact WHERE stream = ? AND sequence = ?", fact.stream(), fact.sequence())) {
            return Taken.SEQUENCE;
        }
        throw new SQLException("position " + next + " is taken: somebody else writes this file");
    }

    /** True when {@code fact} stands at {@code position}: settles what became of a commit whose answer was lost. */
    boolean stands(NewFact fact, long position) throws SQLException {
        return exists("SELECT 1 FROM fact WHERE id = ? AND position = ?", fact.id(), position);
    }

    private boolean exists(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    void keep(Snapshot snapshot) throws SQLException {
        begin();
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO snapshot VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence, type = excluded.type,"
                + " taken_at = excluded.taken_at, state = excluded.state WHERE excluded.sequence >= sequence")) {
            statement.setString(1, snapshot.stream());
            statement.setLong(2, snapshot.sequence());
            statement.setString(3, snapshot.type());
            statement.setLong(4, RecordedTime.toMicros(snapshot.takenAt()));
            statement.setBytes(5, snapshot.state());
            statement.executeUpdate();
        }
    }

    /** Makes everything since the last commit durable. When it throws, it may or may not be. */
    void commit() throws SQLException {
        if (inTransaction) {
            committing.commit(commit);
            inTransaction = false;
        }
    }

    private void begin() throws SQLException {
        if (!inTransaction) {
            begin.execute();
            inTransaction = true;
        }
    }

    /** Whatever is not committed is rolled back. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
