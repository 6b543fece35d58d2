package org.cultivation.application.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.cli.RegistryCommand;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.infra.ledger.sqlite.SqliteReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedSampleTest {

    private static final String DEMO = "--registry.demo=true";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void a_sample_that_was_cut_off_is_filled_anew_and_nobody_works_in_it_before() throws IOException {
        leaveFacts();
        Files.createFile(directory.resolve("demo-unfinished"));
        assertThatThrownBy(() -> new RunningRegistry(directory).close())
                .hasRootCauseInstanceOf(LedgerUnavailable.class)
                .hasStackTraceContaining("start with --demo to fill it anew");
        try (RunningRegistry registry = new RunningRegistry(directory, DEMO)) {
            assertThat(registry.head()).isGreaterThan(1_000);
            assertThat(registry.get("third", "/api/enterprises?size=1")
                            .body()
                            .path("total")
                            .asInt())
                    .isGreaterThanOrEqualTo(300);
        }
        assertThat(directory.resolve("demo-unfinished")).doesNotExist();
        List<String> accounts = Files.readAllLines(directory.resolve("demo-accounts.txt"));
        assertThat(accounts).isNotEmpty().allMatch(line -> line.matches("account \\S+ \\S+ \\S+ \\S+"));
        assertThat(RegistryCommand.run("verify", "--data", directory.toString()))
                .isZero();
        long head;
        try (SqliteReader ledger = SqliteReader.open(directory)) {
            head = ledger.head();
        }
        try (RunningRegistry again = new RunningRegistry(directory, DEMO)) {
            assertThat(again.head()).isEqualTo(head);
        }
        assertThat(Files.readAllLines(directory.resolve("demo-accounts.txt"))).isEqualTo(accounts);
    }

    @Test
    void facts_of_another_registry_are_left_alone() {
        leaveFacts();
        assertThatThrownBy(() -> new RunningRegistry(directory, DEMO).close())
                .hasStackTraceContaining("name a new directory with --data");
        try (SqliteReader ledger = SqliteReader.open(directory)) {
            assertThat(ledger.find("left")).isPresent();
        }
    }

    private void leaveFacts() {
        try (SqliteLedger ledger = SqliteLedger.open(directory, InstantSource.system())) {
            byte[] empty = "{}".getBytes(StandardCharsets.US_ASCII);
            ledger.append(Commit.of(new NewFact("left", 0, "left.over/1", "left", empty, empty)));
        }
    }
}
