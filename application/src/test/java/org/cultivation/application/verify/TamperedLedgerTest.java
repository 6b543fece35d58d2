package org.cultivation.application.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.cultivation.application.cli.LedgerVerification;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.What;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real SQLite file, changed behind the registry's back. */
class TamperedLedgerTest {

    private static final int CASES = 160;
    private static final int FLIPS = 240;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path directory;

    @SuppressWarnings("NullAway.Init")
    private static SmallRegistry registry;

    @BeforeAll
    static void fill() throws IOException, InterruptedException, SQLException {
        registry = SmallRegistry.fill(directory.resolve("data"));
        registry.keepCheckpoint(LocalDate.of(2026, 1, 1), registry.early());
        registry.keepCheckpoint(LocalDate.of(2026, 1, 2), registry.facts());
        try (Connection connection = open(registry.directory());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    @Test
    void the_ledger_as_it_was_written_holds() throws IOException {
        assertThat(LedgerVerification.findings(registry.directory())).isEmpty();
    }

    @Test
    void what_is_changed_in_the_tables_is_found_and_named() throws IOException, SQLException {
        // The registry keeps checkpoints of its own beside those of the test, at sizes that depend on time.
        long oldest = oldestKept();
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Path copy = copy();
            long at = random.nextLong(registry.facts());
            long other = (at + 1 + random.nextLong(registry.facts() - 1)) % registry.facts();
            Set<What> expected = switch (seed % 8) {
                case 0 -> {
                    run(copy, "DELETE FROM fact WHERE position = " + at);
                    yield Set.of(at == registry.facts() - 1 ? What.CUT_TAIL : What.MISSING);
                }
                case 1 -> {
                    run(
                            copy,
                            "CREATE TEMP TABLE two AS SELECT position, json FROM fact WHERE position IN (" + at + ", "
                                    + other + ")",
                            "UPDATE fact SET json = (SELECT json FROM two WHERE two.position = " + other
                                    + ") WHERE position = " + at,
                            "UPDATE fact SET json = (SELECT json FROM two WHERE two.position = " + at
                                    + ") WHERE position = " + other);
                    yield Set.of(What.ORDER, What.POSITION);
                }
                case 2 -> {
                    run(
                            copy,
                            "INSERT INTO fact SELECT " + registry.facts()
                                    + ", 'twin', 0, type, recorded_at, 'twin', json FROM fact WHERE position = "
                                    + at);
                    yield Set.of(What.DOUBLED);
                }
                case 3 -> {
                    run(copy, "DELETE FROM fact WHERE position >= " + at);
                    yield Set.of(What.CUT_TAIL);
                }
                case 4 -> {
                    run(copy, "UPDATE fact SET recorded_at = recorded_at + 1 WHERE position = " + at);
                    yield Set.of(What.COLUMNS);
                }
                case 5 -> {
                    run(copy, "UPDATE fact SET stream = stream || 'x' WHERE position = " + at);
                    yield Set.of(What.COLUMNS);
                }
                case 6 -> {
                    redate(copy, at);
                    yield Set.of(at < oldest ? What.REPLACED_PREFIX : What.FORK);
                }
                default -> {
                    redate(copy, at);
                    yield Set.of(What.KEPT_TREE);
                }
            };
            assertThat(LedgerVerification.findings(copy))
                    .as("seed %s at #%s", seed, at)
                    .extracting(Finding::what)
                    .containsAnyElementsOf(expected);
        }
    }

    @Test
    void a_flipped_bit_is_found_wherever_it_changes_what_can_be_read() throws IOException {
        List<String> before = rows(registry.directory());
        int found = 0;
        for (int seed = 0; seed < FLIPS; seed++) {
            Random random = new Random(seed);
            Path copy = copy();
            Path file = copy.resolve("ledger.db");
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bytes);
            List<Finding> findings = LedgerVerification.findings(copy);
            if (findings.isEmpty()) {
                assertThat(rows(copy)).as("seed %s: byte %s", seed, at).isEqualTo(before);
            } else {
                found++;
            }
        }
        assertThat(found).as("most of the file is facts").isGreaterThan(FLIPS / 2);
    }

    @Test
    void changed_missing_and_forged_files_beside_the_ledger_are_found() throws IOException {
        Path copy = copy();
        Path evidence;
        try (Stream<Path> files = Files.list(copy.resolve("evidence"))) {
            evidence = files.sorted().findFirst().orElseThrow();
        }
        byte[] content = Files.readAllBytes(evidence);
        content[3] ^= 1;
        Files.write(evidence, content);
        assertThat(LedgerVerification.findings(copy))
                .extracting(Finding::what)
                .contains(What.EVIDENCE_CHANGED, What.EVIDENCE_MISSING);
        Files.delete(evidence);
        assertThat(LedgerVerification.findings(copy)).extracting(Finding::what).containsExactly(What.EVIDENCE_MISSING);
        copy = copy();
        Path kept = copy.resolve("log/checkpoints/2026-01-01.txt");
        String text = Files.readString(kept);
        Files.writeString(kept, text.replaceFirst("\n[0-9]+\n", "\n3\n"));
        assertThat(LedgerVerification.findings(copy)).extracting(Finding::what).containsExactly(What.SIGNATURE);
    }

    /** Size of the smallest kept checkpoint over any fact: what was changed after it is a fork of what was signed. */
    private static long oldestKept() throws IOException {
        try (Stream<Path> files = Files.list(registry.directory().resolve("log/checkpoints"))) {
            long oldest = registry.early();
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".txt")).toList()) {
                long size = Long.parseLong(Files.readAllLines(file).get(1));
                oldest = size > 0 ? Math.min(oldest, size) : oldest;
            }
            return oldest;
        }
    }

    private static void redate(Path copy, long at) throws SQLException {
        try (Connection connection = open(copy);
                PreparedStatement read = connection.prepareStatement("SELECT json FROM fact WHERE position = ?");
                PreparedStatement write = connection.prepareStatement("UPDATE fact SET json = ? WHERE position = ?");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER facts_are_never_edited");
            read.setLong(1, at);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                String json = new String(row.getBytes(1), StandardCharsets.UTF_8);
                write.setBytes(
                        1,
                        json.replaceFirst("\"effectiveOn\":\"[0-9]{4}", "\"effectiveOn\":\"2019")
                                .getBytes(StandardCharsets.UTF_8));
                write.setLong(2, at);
            }
            write.executeUpdate();
        }
    }

    private static List<String> rows(Path registry) {
        try (Connection connection = open(registry);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT position, stream, sequence, type, recorded_at, id, hex(json) FROM fact")) {
            List<String> rows = new java.util.ArrayList<>();
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int i = 1; i <= 7; i++) {
                    text.append(row.getString(i)).append('\t');
                }
                rows.add(text.toString());
            }
            return rows;
        } catch (SQLException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private static void run(Path registry, String... statements) throws SQLException {
        try (Connection connection = open(registry);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER IF EXISTS facts_are_never_edited");
            statement.execute("DROP TRIGGER IF EXISTS facts_are_never_deleted");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static Connection open(Path registry) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + registry.resolve("ledger.db"));
    }

    private static Path copy() throws IOException {
        Path target = directory.resolve("copy");
        if (Files.exists(target)) {
            try (Stream<Path> old = Files.walk(target)) {
                for (Path path : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        try (Stream<Path> all = Files.walk(registry.directory())) {
            for (Path path : all.toList()) {
                Path copied =
                        target.resolve(registry.directory().relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(path, copied, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return target;
    }
}
