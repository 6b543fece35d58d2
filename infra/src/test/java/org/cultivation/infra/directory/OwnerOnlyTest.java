package org.cultivation.infra.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import org.cultivation.infra.accounts.SqliteAccounts;
import org.cultivation.infra.accounts.StoredAccount;
import org.cultivation.infra.ledger.Commit;
import org.cultivation.infra.ledger.NewFact;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.infra.tlog.MerkleTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path parent;

    @Test
    void everything_a_registry_makes_is_its_owners_alone_while_it_is_open_and_after() throws IOException {
        Path directory = parent.resolve("data");
        OwnerOnly.registry(directory);
        use(directory);
        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(permissions(directory.resolve("ledger.db"))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("accounts.db"))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("tree.db"))).isEqualTo("rw-------");
        assertThat(permissions(directory.resolve("registry.lock"))).isEqualTo("rw-------");
    }

    @Test
    void what_an_earlier_version_left_open_is_closed_at_the_next_start() throws IOException {
        Path directory = Files.createDirectory(parent.resolve("data"));
        Path checkpoints = Files.createDirectories(directory.resolve("checkpoints"));
        Path saved = Files.writeString(checkpoints.resolve("7.json.gz"), "x");
        Path accounts = Files.writeString(directory.resolve("accounts.db"), "");
        Path log = Files.writeString(directory.resolve("accounts.db-wal"), "");
        for (Path path : new Path[] {directory, checkpoints}) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        for (Path path : new Path[] {saved, accounts, log}) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        }
        OwnerOnly.registry(directory);
        assertThat(permissions(directory)).isEqualTo("rwx------");
        assertThat(permissions(checkpoints)).isEqualTo("rwx------");
        assertThat(permissions(saved)).isEqualTo("rw-------");
        assertThat(permissions(accounts)).isEqualTo("rw-------");
        assertThat(permissions(log)).isEqualTo("rw-------");
    }

    @Test
    void a_directory_of_other_things_keeps_its_permissions_and_theirs() throws IOException {
        Path directory = Files.createDirectory(parent.resolve("home"));
        Path script = Files.writeString(directory.resolve("run.sh"), "#!/bin/sh");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path accounts = Files.writeString(directory.resolve("accounts.db"), "");
        OwnerOnly.registry(directory);
        assertThat(permissions(directory)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(script)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(accounts)).isEqualTo("rw-------");
    }

    private static void use(Path directory) throws IOException {
        try (SqliteLedger ledger = SqliteLedger.open(directory, InstantSource.system());
                SqliteAccounts accounts = new SqliteAccounts(directory.resolve("accounts.db"));
                MerkleTree tree = MerkleTree.open(directory.resolve("tree.db"))) {
            ledger.append(Commit.of(new NewFact("s", 0, "x.y/1", "one", new byte[] {'1'}, new byte[] {'{', '}'})));
            accounts.add(new StoredAccount("clerk", "clerk", "CLERK", "120000", true, "hash", 1));
            assertThat(tree.size()).isZero();
            for (String log : new String[] {"ledger.db-wal", "accounts.db-wal", "accounts.db-shm"}) {
                assertThat(permissions(directory.resolve(log))).as(log).isEqualTo("rw-------");
            }
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
