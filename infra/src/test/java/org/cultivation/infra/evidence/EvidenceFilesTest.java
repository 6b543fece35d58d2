package org.cultivation.infra.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceFilesTest {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path parent;

    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @SuppressWarnings("NullAway.Init")
    private EvidenceFiles files;

    @BeforeEach
    void open() {
        directory = parent.resolve("evidence");
        files = new EvidenceFiles(directory);
    }

    private String store(String content, long limit) throws IOException {
        return files.store(new ByteArrayInputStream(content.getBytes(UTF_8)), limit);
    }

    @Test
    void a_file_is_found_by_its_checksum_and_is_its_owners_alone() throws IOException {
        assertThat(store("abc", 3)).isEqualTo(OF_ABC);
        assertThat(store("abc", 3)).isEqualTo(OF_ABC);
        Path file = files.find(OF_ABC).orElseThrow();
        assertThat(file).hasContent("abc");
        assertThat(names()).containsExactly(OF_ABC);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_file_that_is_too_large_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> store("abcd", 3)).isInstanceOf(EvidenceFiles.TooLarge.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void nothing_outside_of_the_directory_is_found() throws IOException {
        Files.writeString(parent.resolve("ledger.db"), "secret");
        store("abc", 3);
        assertThat(files.find("../ledger.db")).isEmpty();
        assertThat(files.find("")).isEmpty();
        assertThat(files.find(OF_ABC.toUpperCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(files.find("0".repeat(64))).isEmpty();
    }

    @Test
    void a_changed_file_and_a_stranger_are_found_and_an_unfinished_one_is_not_judged() throws IOException {
        assertThat(files.check()).isEqualTo(new EvidenceFiles.Check(0, java.util.List.of()));
        store("abc", 3);
        store("abd", 3);
        assertThat(files.check().wrong()).isEmpty();
        Files.writeString(directory.resolve(OF_ABC), "abx");
        Files.writeString(directory.resolve("stranger.pdf"), "x");
        Files.writeString(directory.resolve(".part-1"), "x");
        assertThat(files.check()).isEqualTo(new EvidenceFiles.Check(3, java.util.List.of(OF_ABC, "stranger.pdf")));
    }

    private java.util.List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
