package org.cultivation.infra.ledger.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.jspecify.annotations.Nullable;

/** Reading connections, made when needed and kept for the next reader. */
final class ReadPool implements AutoCloseable {

    private static final int KEPT = 16;

    private final Path file;
    private final ConcurrentLinkedDeque<ReadConnection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger idleCount = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    ReadPool(Path file) {
        this.file = file;
    }

    /** A question to the database. */
    interface Query<T> {
        T ask(ReadConnection connection) throws SQLException;
    }

    /** Asks on a free connection. One that failed is not used again. */
    <T> T ask(Query<T> query) {
        ReadConnection connection = null;
        try {
            connection = take();
            T answer = query.ask(connection);
            giveBack(connection);
            return answer;
        } catch (SQLException e) {
            discard(connection, e);
            throw new LedgerUnavailable("cannot read " + file, e);
        }
    }

    private ReadConnection take() throws SQLException {
        if (closed.get()) {
            throw new LedgerUnavailable(file + " is closed", null);
        }
        ReadConnection connection = idle.pollFirst();
        if (connection == null) {
            return new ReadConnection(Connections.reader(file));
        }
        idleCount.decrementAndGet();
        return connection;
    }

    private void giveBack(ReadConnection connection) throws SQLException {
        if (closed.get() || idleCount.get() >= KEPT) {
            connection.close();
            return;
        }
        idleCount.incrementAndGet();
        idle.addFirst(connection);
        if (closed.get()) {
            close();
        }
    }

    private static void discard(@Nullable ReadConnection connection, SQLException cause) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        closed.set(true);
        try {
            for (ReadConnection next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
                next.close();
            }
        } catch (SQLException e) {
            throw new LedgerUnavailable("cannot close " + file, e);
        }
    }
}
