package org.cultivation.infra.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.infra.ledger.Facts.all;
import static org.cultivation.infra.ledger.Facts.commit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerInUse;
import org.cultivation.infra.ledger.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another process appends as fast as it can and is killed in the middle of it. */
@Timeout(120)
class KilledProcessTest {

    private static final int WRITERS = 8;

    @TempDir
    Path directory;

    @Test
    void a_killed_writer_leaves_all_it_acknowledged_no_hole_and_no_lock() throws Exception {
        Process process = start();
        long acknowledged = -1;
        try (BufferedReader lines = process.inputReader()) {
            while (acknowledged < 2_000) {
                acknowledged = Math.max(acknowledged, Long.parseLong(lines.readLine()));
            }
            assertThat(catchInUse()).contains("in use by process " + process.pid());
            process.toHandle().destroyForcibly();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged = Math.max(acknowledged, line.isEmpty() ? -1 : Long.parseLong(line));
            }
        } finally {
            // A last line cut short reads as a smaller number, which promises less.
            process.destroyForcibly().waitFor();
        }
        try (Ledger ledger = SqliteLedger.open(directory, InstantSource.system())) {
            List<Entry> entries = all(ledger);
            assertThat(entries).hasSizeGreaterThan((int) acknowledged);
            for (int i = 0; i < entries.size(); i += 2) {
                assertThat(entries.get(i).position()).isEqualTo(i);
                assertThat(entries.get(i + 1).stream()).isEqualTo(entries.get(i).stream());
            }
        }
    }

    private String catchInUse() {
        try {
            SqliteLedger.open(directory, InstantSource.system()).close();
            return "not in use";
        } catch (LedgerInUse e) {
            return String.valueOf(e.getMessage());
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                directory.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What the other process runs: prints the last position of each commit once it is acknowledged. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            SqliteLedger ledger = SqliteLedger.open(Path.of(arguments[0]), InstantSource.system());
            for (int i = 0; i < WRITERS; i++) {
                String stream = "w" + i;
                Thread.ofPlatform().start(() -> appendForEver(ledger, stream));
            }
        }

        private static void appendForEver(Ledger ledger, String stream) {
            for (long sequence = 0; ; sequence += 2) {
                Receipt receipt = ledger.append(commit(stream, sequence, sequence + 1));
                System.out.println(receipt.lastPosition());
            }
        }
    }
}
