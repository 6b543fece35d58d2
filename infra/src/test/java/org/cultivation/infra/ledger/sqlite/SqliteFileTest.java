package org.cultivation.infra.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cultivation.infra.ledger.Facts.all;
import static org.cultivation.infra.ledger.Facts.commit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerInUse;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    @TempDir
    Path directory;

    private final SetClock clock = new SetClock(NOW);

    @Test
    void an_open_ledger_is_in_use_and_its_holder_named() {
        try (Ledger open = SqliteLedger.open(directory, clock)) {
            assertThatThrownBy(() -> SqliteLedger.open(directory, clock))
                    .isInstanceOf(LedgerInUse.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
            assertThat(open.append(commit("s", 0)).firstPosition()).isZero();
        }
        SqliteLedger.open(directory, clock).close();
    }

    @Test
    void is_read_from_outside_while_it_is_written() {
        try (Ledger ledger = SqliteLedger.open(directory, clock);
                SqliteReader reader = SqliteReader.open(directory)) {
            assertThat(reader.head()).isZero();
            ledger.append(commit("s", 0, 1));
            assertThat(all(reader)).isEqualTo(all(ledger)).hasSize(2);
            clock.advance(Duration.ofSeconds(1));
            ledger.append(commit("s", 2));
            assertThat(reader.positionAt(NOW)).isEqualTo(2);
            assertThat(reader.lastSequence("s")).hasValue(2);
        }
    }

    @Test
    void is_read_when_nobody_writes_it() {
        try (Ledger ledger = SqliteLedger.open(directory, clock)) {
            ledger.append(commit("s", 0));
        }
        try (SqliteReader reader = SqliteReader.open(directory)) {
            assertThat(all(reader)).hasSize(1);
        }
    }

    @Test
    void where_there_is_no_ledger_there_is_none_to_read() {
        assertThatThrownBy(() -> SqliteReader.open(directory)).isInstanceOf(LedgerUnavailable.class);
    }

    @Test
    void an_answer_for_now_is_final_even_when_the_clock_stands_still() {
        try (Ledger ledger = SqliteLedger.open(directory, clock)) {
            ledger.append(commit("s", 0));
            assertThat(ledger.positionAt(NOW)).isEqualTo(1);
            ledger.append(commit("s", 1));
            assertThat(ledger.positionAt(NOW)).isEqualTo(1);
            assertThat(all(ledger)).extracting(Entry::recordedAt).containsExactly(NOW, NOW.plusNanos(1_000));
        }
    }

    @Test
    void a_question_about_the_future_does_not_move_recorded_time() {
        try (Ledger ledger = SqliteLedger.open(directory, clock)) {
            assertThat(ledger.positionAt(NOW.plusSeconds(60))).isZero();
            ledger.append(commit("s", 0));
            assertThat(all(ledger)).extracting(Entry::recordedAt).containsExactly(NOW);
        }
    }

    @Test
    void the_file_itself_refuses_edits() throws SQLException {
        try (Ledger ledger = SqliteLedger.open(directory, clock)) {
            ledger.append(commit("s", 0));
        }
        assertThatThrownBy(() -> execute("UPDATE fact SET stream = 't'")).hasMessageContaining("never edited");
        assertThatThrownBy(() -> execute("DELETE FROM fact")).hasMessageContaining("never deleted");
    }

    @Test
    void a_missing_position_is_noticed_by_whoever_reads_over_it() throws SQLException {
        try (Ledger ledger = SqliteLedger.open(directory, clock)) {
            ledger.append(commit("s", 0, 1, 2));
        }
        execute("DROP TRIGGER facts_are_never_deleted");
        execute("DELETE FROM fact WHERE position = 1");
        try (SqliteReader reader = SqliteReader.open(directory)) {
            assertThatThrownBy(() -> all(reader))
                    .isInstanceOf(LedgerUnavailable.class)
                    .hasMessageContaining("position 1 is missing");
        }
    }

    @Test
    void a_file_of_a_newer_program_is_left_alone() throws SQLException {
        SqliteLedger.open(directory, clock).close();
        execute("UPDATE schema_version SET version = 99");
        assertThatThrownBy(() -> SqliteLedger.open(directory, clock))
                .isInstanceOf(LedgerUnavailable.class)
                .hasMessageContaining("newer");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = Connections.writer(SqliteLedger.file(directory));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
