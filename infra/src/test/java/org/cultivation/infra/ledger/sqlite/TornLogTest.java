package org.cultivation.infra.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.infra.ledger.Facts.all;
import static org.cultivation.infra.ledger.Facts.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A power cut may tear the write-ahead log at any byte. What is left must be whole commits without a hole, and the
 * ledger must go on from there.
 */
class TornLogTest {

    private static final int COMMITS = 40;
    private static final int FACTS = 3;

    @TempDir
    Path directory;

    @Test
    void a_log_torn_anywhere_leaves_whole_commits_without_a_hole() throws IOException {
        byte[] log = logOfACrash();
        Random random = new Random(1124);
        long longest = 0;
        for (int round = 0; round < 40; round++) {
            int length = round == 0 ? log.length : random.nextInt(log.length);
            longest = Math.max(longest, reopened(round, Arrays.copyOf(log, length)));
        }
        assertThat(longest).isEqualTo(COMMITS * FACTS);
    }

    @Test
    void a_log_with_a_wrong_byte_leaves_whole_commits_without_a_hole() throws IOException {
        byte[] log = logOfACrash();
        Random random = new Random(1125);
        for (int round = 0; round < 40; round++) {
            byte[] damaged = log.clone();
            damaged[random.nextInt(log.length)] ^= (byte) (1 + random.nextInt(255));
            reopened(round, damaged);
        }
    }

    private byte[] logOfACrash() throws IOException {
        Path running = directory.resolve("running");
        try (Ledger ledger = SqliteLedger.open(running, InstantSource.system())) {
            Files.copy(SqliteLedger.file(running), directory.resolve("before.db"));
            for (int i = 0; i < COMMITS; i++) {
                ledger.append(commit("s", i * 3L, i * 3L + 1, i * 3L + 2));
            }
            return Files.readAllBytes(running.resolve("ledger.db-wal"));
        }
    }

    private long reopened(int round, byte[] log) throws IOException {
        Path left = Files.createDirectory(directory.resolve("left" + round));
        Files.copy(directory.resolve("before.db"), SqliteLedger.file(left));
        Files.write(left.resolve("ledger.db-wal"), log);
        try (Ledger ledger = SqliteLedger.open(left, InstantSource.system())) {
            List<Entry> entries = all(ledger);
            assertThat(entries.size() % FACTS).isZero();
            long head = ledger.head();
            assertThat(ledger.append(commit("s", head)).firstPosition()).isEqualTo(head);
            return head;
        }
    }
}
