package org.cultivation.infra.views;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.histories.Appended;
import org.cultivation.infra.histories.ListedFacts;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.projections.RecordedFact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    @TempDir
    Path directory;

    private final List<RecordedFact> history = RandomHistory.of(55, 40, 1_200);
    private final ListedFacts facts = ListedFacts.of(history);
    private SqliteLedger ledger;
    private Checkpoints checkpoints;

    @BeforeEach
    void two_checkpoints() throws IOException {
        ledger = SqliteLedger.open(directory.resolve("ledger"), InstantSource.system());
        Appended.to(ledger, new FactCodec(Registers.catalogue()), history);
        checkpoints = new Checkpoints(saved(), "this version", ledger);
        checkpoints.save(Snapshot.fold(history.subList(0, 400)));
        checkpoints.save(Snapshot.fold(history.subList(0, 800)));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Path saved() {
        return directory.resolve("checkpoints");
    }

    private Path file(long position) {
        return saved().resolve(position + ".views");
    }

    private long newest(Checkpoints from, long position) {
        return from.newest(-1, position, facts).map(InMemoryViews::reached).orElse(-1L);
    }

    @Test
    void what_is_read_is_what_was_saved() {
        InMemoryViews read = checkpoints.newest(-1, Long.MAX_VALUE, facts).orElseThrow();
        InMemoryViews saved = Snapshot.fold(history.subList(0, 800));
        assertThat(Snapshot.of(read)).isEqualTo(Snapshot.of(saved));
        assertThat(read.recordedUpTo()).isEqualTo(saved.recordedUpTo());
    }

    @Test
    void the_newest_within_bounds_is_taken() {
        assertThat(newest(checkpoints, 5_000)).isEqualTo(799);
        assertThat(newest(checkpoints, 799)).isEqualTo(799);
        assertThat(newest(checkpoints, 798)).isEqualTo(399);
        assertThat(newest(checkpoints, 398)).isEqualTo(-1);
        assertThat(checkpoints.newest(399, 798, facts)).isEmpty();
    }

    @Test
    void one_of_another_version_is_passed_over() {
        assertThat(newest(new Checkpoints(saved(), "another version", ledger), 5_000))
                .isEqualTo(-1);
    }

    @Test
    void one_of_another_ledger_is_passed_over() {
        try (SqliteLedger other = SqliteLedger.open(directory.resolve("other"), InstantSource.system())) {
            Appended.to(other, new FactCodec(Registers.catalogue()), RandomHistory.of(56, 40, 1_200));
            assertThat(newest(new Checkpoints(saved(), "this version", other), 5_000))
                    .isEqualTo(-1);
        }
        try (SqliteLedger shorter = SqliteLedger.open(directory.resolve("shorter"), InstantSource.system())) {
            Appended.to(shorter, new FactCodec(Registers.catalogue()), history.subList(0, 500));
            assertThat(newest(new Checkpoints(saved(), "this version", shorter), 5_000))
                    .isEqualTo(399);
        }
    }

    @Test
    void one_cut_short_is_passed_over() throws IOException {
        byte[] bytes = Files.readAllBytes(file(799));
        for (int length : new int[] {0, 5, bytes.length / 2, bytes.length - 1}) {
            Files.write(file(799), Arrays.copyOf(bytes, length));
            assertThat(newest(checkpoints, 5_000)).isEqualTo(399);
        }
    }

    @Test
    void one_with_a_flipped_bit_is_passed_over() throws IOException {
        byte[] bytes = Files.readAllBytes(file(799));
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(799), bytes);
        assertThat(newest(checkpoints, 5_000)).isEqualTo(399);
    }

    @Test
    void one_whose_text_was_edited_is_passed_over() throws IOException {
        String text = Files.readString(file(799), ISO_8859_1);
        assertThat(text).contains("Firm 1");
        Files.writeString(file(799), text.replaceFirst("Firm 1", "Firm 2"), ISO_8859_1);
        assertThat(newest(checkpoints, 5_000)).isEqualTo(399);
    }

    @Test
    void a_file_half_written_is_not_taken_for_one() throws IOException {
        Files.move(file(799), saved().resolve("799.part"));
        assertThat(newest(checkpoints, 5_000)).isEqualTo(399);
    }

    @Test
    void they_are_thinned_out_but_the_newest_stays() throws IOException {
        for (int i = 801; i < 860; i++) {
            checkpoints.save(Snapshot.fold(history.subList(0, i)));
        }
        assertThat(checkpoints.positions()).hasSizeBetween(4, 8).last().isEqualTo(858L);
    }
}
