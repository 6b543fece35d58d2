package org.cultivation.infra.copying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cultivation.infra.ledger.Facts.all;
import static org.cultivation.infra.ledger.Facts.commit;
import static org.cultivation.infra.ledger.Facts.fact;
import static org.cultivation.infra.ledger.Facts.requested;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.SetClock;
import org.cultivation.infra.ledger.mongo.TestDatabase;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There and back: the same bytes at the same positions. */
class LedgerCopyTest {

    private final SetClock clock = new SetClock(Instant.parse("2026-11-24T08:00:00.123456Z"));
    private final TestDatabase database = TestDatabase.namedOrInProcess();
    private final List<Long> told = new ArrayList<>();

    @TempDir
    Path directory;

    private Ledger embedded;
    private Ledger server;

    @BeforeEach
    void open() {
        embedded = SqliteLedger.open(directory.resolve("from"), clock);
        server = database.node(InstantSource.system());
        for (int i = 0; i < 30; i++) {
            embedded.append(
                    commit("s", LongStream.range(i * 100L, i * 100L + 100).toArray()));
            clock.advance(Duration.ofMillis(1));
        }
        embedded.append(Commit.of(requested("t", 0, "one", "key"), fact("u", 7)));
    }

    @AfterEach
    void close() {
        embedded.close();
        server.close();
        database.close();
    }

    @Test
    void a_ledger_copied_to_the_server_and_back_is_the_same() {
        LedgerCopy.Result there = new LedgerCopy(embedded, server, told::add).run();
        assertThat(there.found()).isZero();
        assertThat(there.copied()).isEqualTo(3_002);
        assertThat(all(server)).isEqualTo(all(embedded));
        assertThat(told).endsWith(3_002L);
        assertThat(server.findRequest("key")).hasSize(1);
        try (Ledger back = SqliteLedger.open(directory.resolve("back"), InstantSource.system())) {
            LedgerCopy.Result again = new LedgerCopy(server, back, told::add).run();
            assertThat(again.root()).isEqualTo(there.root());
            assertThat(all(back)).isEqualTo(all(embedded));
        }
        assertThat(server.append(commit("s", 3_000)).firstPosition()).isEqualTo(3_002);
    }

    @Test
    void a_copy_that_was_cut_off_goes_on_where_it_ended() {
        new LedgerCopy(embedded, server, told::add).run();
        embedded.append(commit("t", 1, 2));
        LedgerCopy.Result rest = new LedgerCopy(embedded, server, told::add).run();
        assertThat(rest.found()).isEqualTo(3_002);
        assertThat(rest.copied()).isEqualTo(2);
        assertThat(all(server)).isEqualTo(all(embedded));
    }

    @Test
    void a_target_that_is_another_registry_is_refused() {
        server.append(commit("x", 0));
        assertThatThrownBy(() -> new LedgerCopy(embedded, server, told::add).run())
                .isInstanceOf(CopyFailed.class)
                .hasMessageContaining("position 0");
        assertThat(server.head()).isEqualTo(1);
    }

    @Test
    void a_target_that_holds_more_is_refused() {
        new LedgerCopy(embedded, server, told::add).run();
        server.append(commit("x", 0));
        assertThatThrownBy(() -> new LedgerCopy(embedded, server, told::add).run())
                .isInstanceOf(CopyFailed.class)
                .hasMessageContaining("3003");
    }
}
