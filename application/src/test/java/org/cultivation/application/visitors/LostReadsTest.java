package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.cli.RegistryCommand;
import org.cultivation.application.visitors.Visitor.Seen;
import org.cultivation.infra.reads.SqliteReads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without the log of reads nothing that must be recorded goes out, and who tampers with the log is found. */
class LostReadsTest {

    private final PrintStream out = System.out;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @AfterEach
    void restore() {
        System.setOut(out);
    }

    @Test
    void what_cannot_be_recorded_does_not_go_out() {
        String firm = Cases.freshCode();
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
            registry.post("clerk", "/api/enterprises", Cases.registration(firm, today));
            String contacts = "/api/enterprises/" + firm + "/contacts";
            assertThat(registry.post(
                                    "clerk",
                                    contacts,
                                    "{\"name\":\"Somebody\",\"email\":\"s@e.example\",\"basis\":{\"document\":\"form\"}}")
                            .status())
                    .isEqualTo(201);
            Visitor clerk = Visitor.of(registry, "clerk");
            assertThat(clerk.get("/enterprises/export.csv").text()).contains(firm);
            registry.bean(SqliteReads.class).close();
            Seen page = clerk.get("/enterprises/export.csv");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.text()).doesNotContain(firm);
            assertThat(page.header("Content-Disposition")).isEmpty();
            for (String address : new String[] {"/api/enterprises/export?format=csv", "/api/feed", "/api/facts"}) {
                var answer = registry.get("clerk", address);
                assertThat(answer.status()).as(address).isEqualTo(503);
                assertThat(answer.code()).as(address).isEqualTo("reads.unavailable");
                assertThat(answer.raw().body()).doesNotContain(firm);
            }
            var revealed = registry.post("clerk", contacts + "/reveal", "{\"reason\":\"a call\"}");
            assertThat(revealed.status()).isEqualTo(503);
            assertThat(revealed.raw().body()).doesNotContain("Somebody");
            assertThat(clerk.get("/enterprises/" + firm).status()).isEqualTo(200);
        }
    }

    @Test
    void a_tampered_log_is_found_by_verify() throws Exception {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            for (int i = 0; i < 5; i++) {
                registry.get("clerk", "/api/feed?size=" + (i + 1));
            }
        }
        assertThat(verified()).startsWith("0 ");
        byte[] whole = Files.readAllBytes(directory.resolve(SqliteReads.FILE));
        change("UPDATE read SET json = replace(json, 'clerk', 'first') WHERE number = 2");
        assertThat(verified()).startsWith("1 ").contains("read-log", "entry 3 does not follow");
        Files.write(directory.resolve(SqliteReads.FILE), whole);
        change("DELETE FROM read WHERE number = 2");
        assertThat(verified()).startsWith("1 ").contains("read-log", "entries 2 to 2 are missing");
        Files.write(directory.resolve(SqliteReads.FILE), whole);
        change("DELETE FROM read WHERE number >= 3");
        assertThat(verified()).startsWith("1 ").contains("ends after 3 entries, and the ledger anchored 5");
        Files.delete(directory.resolve(SqliteReads.FILE));
        assertThat(verified()).startsWith("1 ").contains("ends after 0 entries, and the ledger anchored 5");
        Files.write(directory.resolve(SqliteReads.FILE), whole);
        assertThat(verified()).startsWith("0 ");
    }

    private void change(String sql) throws Exception {
        try (Connection administrator =
                        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(SqliteReads.FILE));
                Statement statement = administrator.createStatement()) {
            statement.executeUpdate("DROP TRIGGER no_UPDATE");
            statement.executeUpdate("DROP TRIGGER no_DELETE");
            statement.executeUpdate(sql);
        }
    }

    /** Exit code and report. */
    private String verified() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        int code = RegistryCommand.run("verify", "--data=" + directory);
        System.setOut(out);
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }
}
