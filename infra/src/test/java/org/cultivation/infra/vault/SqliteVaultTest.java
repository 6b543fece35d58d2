package org.cultivation.infra.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteVaultTest extends VaultContract {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path otherDirectory;

    private final List<SqliteVault> open = new ArrayList<>();

    @Override
    VaultStore store() {
        return opened(directory);
    }

    @Override
    SqliteVault elsewhere() {
        return opened(otherDirectory);
    }

    private SqliteVault opened(Path in) {
        SqliteVault store = new SqliteVault(in);
        open.add(store);
        return store;
    }

    @AfterEach
    void close() {
        open.forEach(SqliteVault::close);
    }

    @Test
    void no_byte_of_what_was_erased_is_left_in_the_files_while_they_are_open() throws IOException {
        VaultStore store = store();
        Vault vault = Vault.open(store, VaultKey.open(directory), InstantSource.system());
        String person = vault.number();
        String other = vault.number();
        String commitment = vault.put(person, FIRM, DETAILS);
        vault.put(other, FIRM, DETAILS);
        SealedPerson sealed = store.find(person).orElseThrow();
        List<String> traces = List.of(
                person,
                commitment,
                sealed.wrappedKey().text(),
                sealed.records().getFirst().content().text());
        assertThat(traces).allSatisfy(trace -> assertThat(isAnywhere(trace)).isTrue());
        vault.erase(person);
        assertThat(traces).allSatisfy(trace -> assertThat(isAnywhere(trace)).isFalse());
        assertThat(isAnywhere(other)).isTrue();
    }

    private boolean isAnywhere(String text) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void key_and_store_belong_to_their_owner() throws IOException {
        Vault.open(store(), VaultKey.open(directory), InstantSource.system());
        for (String name : List.of(VaultKey.FILE, SqliteVault.FILE)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void the_key_is_made_once_and_a_damaged_one_is_told() throws IOException {
        assertThat(VaultKey.open(directory).id())
                .isEqualTo(VaultKey.open(directory).id());
        Files.writeString(directory.resolve(VaultKey.FILE), "cultivation-vault-key/1 AAAA\n");
        assertThatThrownBy(() -> VaultKey.open(directory)).isInstanceOf(VaultUnavailable.class);
    }
}
