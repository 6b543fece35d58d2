package org.cultivation.infra.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteReadsTest extends ReadLogContract {

    private static final String NO_GUARD = "DROP TRIGGER no_UPDATE; DROP TRIGGER no_DELETE; ";

    private final List<SqliteReads> open = new ArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Override
    SqliteReads store() {
        SqliteReads store = new SqliteReads(directory);
        open.add(store);
        return store;
    }

    @AfterEach
    void close() {
        open.forEach(SqliteReads::close);
    }

    /** Twenty entries of which the first fifteen are anchored, then what an administrator does to the file. */
    private List<String> found(String... sql) throws SQLException {
        ReadChain chain = new ReadChain();
        ReadLog log = log();
        for (int i = 0; i < 20; i++) {
            ReadLog.End end = log.append(read("clerk", "/export-" + i));
            if (i == 4 || i == 14) {
                chain.anchored(end.count(), end.head().toUpperCase(java.util.Locale.ROOT));
            }
        }
        try (Connection administrator = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("reads.db"));
                Statement statement = administrator.createStatement()) {
            for (String one : sql) {
                statement.executeUpdate(one);
            }
        }
        return chain.check(store());
    }

    private static String[] unguarded(String sql) {
        return (NO_GUARD + sql).split("; ");
    }

    @Test
    void nothing_is_found_where_nothing_was_done() throws SQLException {
        assertThat(found()).isEmpty();
    }

    @Test
    void refuses_to_be_changed_by_itself() {
        assertThatThrownBy(() -> found("UPDATE read SET json = '{}' WHERE number = 3"))
                .hasMessageContaining("only added to");
        assertThatThrownBy(() -> found("DELETE FROM read WHERE number = 3")).hasMessageContaining("only added to");
    }

    @Test
    void an_altered_entry_is_found() throws SQLException {
        assertThat(found(unguarded("UPDATE read SET json = replace(json, 'clerk', 'other') WHERE number = 7")))
                .contains("entry 8 does not follow on the one before: one of the two was altered");
    }

    @Test
    void an_entry_taken_out_is_found() throws SQLException {
        assertThat(found(unguarded("DELETE FROM read WHERE number = 7"))).contains("entries 7 to 7 are missing");
    }

    @Test
    void a_tail_cut_before_an_anchor_is_found() throws SQLException {
        assertThat(found(unguarded("DELETE FROM read WHERE number >= 10")))
                .containsExactly("the log ends after 10 entries, and the ledger anchored 15");
    }

    @Test
    void an_emptied_log_is_found() throws SQLException {
        assertThat(found(unguarded("DELETE FROM read")))
                .containsExactly("the log ends after 0 entries, and the ledger anchored 15");
    }

    @Test
    void a_log_written_anew_in_order_is_found_by_its_anchors() throws SQLException {
        ReadChain chain = new ReadChain();
        ReadLog log = log();
        for (int i = 0; i < 20; i++) {
            log.append(read("somebody-else", "/export-" + i));
        }
        chain.anchored(15, "0A".repeat(32));
        assertThat(chain.check(store())).containsExactly("the first 15 entries are not those that the ledger anchored");
    }
}
