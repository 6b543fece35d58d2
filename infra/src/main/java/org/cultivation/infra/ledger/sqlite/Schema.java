package org.cultivation.infra.ledger.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.cultivation.infra.ledger.LedgerUnavailable;

/**
 * The tables, brought to today's version when the writer opens the file. The columns beside {@code json} repeat parts
 * of the envelope, to find facts by; {@code json} is what counts.
 */
final class Schema {

    /** One list of statements per version, applied in order; an applied list is never edited. */
    private static final List<List<String>> VERSIONS = List.of(
            List.of(
                    """
            CREATE TABLE fact (
                position INTEGER PRIMARY KEY CHECK (position >= 0),
                stream TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                type TEXT NOT NULL,
                recorded_at INTEGER NOT NULL, -- microseconds since 1970
                id TEXT NOT NULL,
                json BLOB NOT NULL
            ) STRICT""",
                    "CREATE UNIQUE INDEX fact_by_stream ON fact (stream, sequence)",
                    "CREATE UNIQUE INDEX fact_by_id ON fact (id)",
                    """
            CREATE TRIGGER facts_are_never_edited BEFORE UPDATE ON fact
            BEGIN SELECT RAISE(ABORT, 'facts are never edited'); END""",
                    """
            CREATE TRIGGER facts_are_never_deleted BEFORE DELETE ON fact
            BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END""",
                    """
            CREATE TABLE snapshot (
                stream TEXT PRIMARY KEY,
                sequence INTEGER NOT NULL,
                type TEXT NOT NULL,
                taken_at INTEGER NOT NULL, -- microseconds since 1970
                state BLOB NOT NULL
            ) STRICT, WITHOUT ROWID"""),
            List.of("""
            CREATE TABLE request ( -- which requests made which facts; facts of version 1 have none
                key TEXT NOT NULL,
                position INTEGER NOT NULL,
                PRIMARY KEY (key, position)
            ) STRICT, WITHOUT ROWID"""));

    private Schema() {}

    /**
     * Creates or migrates the tables in one transaction.
     *
     * @throws LedgerUnavailable when the file was written by a newer version of this program
     */
    static void bring(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT");
            int present = version(statement);
            if (present > VERSIONS.size()) {
                throw new LedgerUnavailable("the ledger has schema " + present + ", newer than this program", null);
            }
            for (List<String> version : VERSIONS.subList(present, VERSIONS.size())) {
                for (String sql : version) {
                    statement.execute(sql);
                }
            }
            if (present < VERSIONS.size()) {
                statement.execute("DELETE FROM schema_version");
                statement.execute("INSERT INTO schema_version VALUES (" + VERSIONS.size() + ")");
            }
            statement.execute("COMMIT");
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT max(version) FROM schema_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
