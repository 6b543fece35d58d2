package org.cultivation.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.infra.tlog.TreeCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tree}, {@code key} and {@code proof} over a directory without a server. */
class LogCommandsTest {

    private static final int FACTS = 300;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @BeforeEach
    void fill() {
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        byte[] object = "{}".getBytes(StandardCharsets.UTF_8);
        try (Ledger ledger = SqliteLedger.open(directory, InstantSource.system())) {
            for (int i = 0; i < FACTS; i++) {
                ledger.append(Commit.of(new NewFact("s", i, "sample.noted/1", "id-" + i, object, object)));
            }
        }
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
    }

    private String run(int expected, String... arguments) {
        said.reset();
        assertThat(RegistryCommand.run(arguments))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(expected);
        return said.toString(StandardCharsets.UTF_8);
    }

    private String data() {
        return "--data=" + directory;
    }

    private void kept() {
        try (LogFiles log = new LogFiles(directory)) {
            log.signer().kept().keepOf(LocalDate.of(2026, 11, 24), log.signer().latest());
        }
    }

    private void change(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("tree.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @Test
    void a_tree_is_made_anew_and_agrees() {
        assertThat(run(0, "tree", data())).contains("behind: 0 of 300");
        String made = run(0, "tree", "--rebuild", data());
        assertThat(made).contains("300 facts, root ", "made anew", "all agrees");
        kept();
        assertThat(run(0, "tree", data())).contains("300 facts, root ", "1 kept checkpoints", "all agrees");
        assertThat(directory.resolve("tree.db.part")).doesNotExist();
    }

    @Test
    void a_damaged_tree_is_found_and_made_anew_since_the_checkpoint_agrees_with_the_ledger() throws Exception {
        run(0, "tree", "--rebuild", data());
        kept();
        change(
                "UPDATE tile SET hashes = CAST(zeroblob(32) || substr(hashes, 33) AS BLOB) WHERE level = 0 AND number = 1");
        assertThat(run(1, "tree", data())).contains("fact #256 is not what the tree holds", "NOT in order");
        assertThat(run(0, "tree", "--rebuild", data())).contains("made anew");
        change("UPDATE tile SET hashes = zeroblob(32) WHERE level = 1");
        assertThat(run(1, "tree", data())).contains("damaged above its leaves");
        run(0, "tree", "--rebuild", data());
        run(0, "tree", data());
    }

    @Test
    void a_tree_is_not_made_anew_over_a_ledger_that_contradicts_what_was_signed() throws Exception {
        run(0, "tree", "--rebuild", data());
        kept();
        Path note = directory.resolve("log/checkpoints/2026-11-24.txt");
        String good = Files.readString(note);
        Files.writeString(note, good.replaceFirst("\n300\n", "\n299\n"));
        assertThat(run(1, "tree", "--rebuild", data())).contains("NOT_SIGNED", "the old tree stays");
        Files.writeString(note, good);
        Files.delete(directory.resolve("tree.db"));
        Files.delete(directory.resolve("ledger.db"));
        try (Ledger ledger = SqliteLedger.open(directory, InstantSource.system())) {
            byte[] object = "{}".getBytes(StandardCharsets.UTF_8);
            ledger.append(Commit.of(new NewFact("s", 0, "sample.noted/1", "other", object, object)));
        }
        assertThat(run(1, "tree", "--rebuild", data())).contains("2026-11-24", "AHEAD", "the old tree stays");
    }

    @Test
    void a_tree_is_not_made_anew_beside_a_server() {
        try (Ledger held = SqliteLedger.open(directory, InstantSource.system())) {
            assertThat(held.head()).isEqualTo(FACTS);
            run(3, "tree", "--rebuild", data());
        }
    }

    @Test
    void a_proof_is_written_and_checked_also_over_a_rotation_of_the_key() throws IOException {
        run(0, "tree", "--rebuild", data());
        String vkey = run(0, "key", "show", data()).lines().toList().getLast().split(" ")[0];
        String old = run(0, "proof", "write", data(), "7");
        String rotation = run(0, "key", "rotate", "--overlap-days=0", data());
        assertThat(rotation).contains("key-rotation/v1", vkey);
        assertThat(run(0, "key", "show", data()).lines()).hasSize(3);
        String proof = run(0, "proof", "write", data(), "7");
        assertThat(proof).isNotEqualTo(old).startsWith("c2sp.org/tlog-proof@v1\nindex 7\n");
        Path proofFile = Files.writeString(directory.resolve("7.tlog-proof"), proof);
        Path rotations = Files.writeString(directory.resolve("rotations"), rotation);
        byte[] json;
        try (Ledger ledger = SqliteLedger.open(directory, InstantSource.system());
                LedgerStream stream = ledger.read(7, 8)) {
            json = stream.next().json();
        }
        Path entry = Files.write(directory.resolve("7.json"), json);
        String key = "--vkey=" + vkey;
        assertThat(run(1, "proof", "check", proofFile.toString(), "--entry=" + entry, key))
                .contains("NO_KNOWN_KEY");
        assertThat(run(0, "proof", "check", proofFile.toString(), "--entry=" + entry, key, "--rotations=" + rotations))
                .contains("entry 7 of cultivation-registry/", "300 facts");
        Files.writeString(proofFile, old);
        run(0, "proof", "check", proofFile.toString(), "--entry=" + entry, key);
        json[12] ^= 1;
        Files.write(entry, json);
        assertThat(run(1, "proof", "check", proofFile.toString(), "--entry=" + entry, key))
                .contains("OTHER_ROOT");
        run(1, "proof", "write", data(), "300");
        run(1, "proof", "check", entry.toString(), "--entry=" + entry, key);
        run(1, "proof", "check", proofFile.toString(), "--entry=" + entry, "--vkey=none");
    }

    @Test
    void a_tree_of_another_ledger_is_told_apart() {
        try (Ledger ledger = SqliteLedger.open(directory, InstantSource.system());
                MerkleTree tree = MerkleTree.open(directory.resolve("tree.db"))) {
            tree.append(List.of(org.cultivation.infra.tlog.Hash.ofLeaf(new byte[0])));
            TreeCheck check = TreeCheck.of(ledger, tree);
            assertThat(check.holds()).isFalse();
            assertThat(check.difference()).hasValue(0);
        }
    }
}
