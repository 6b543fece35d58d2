package org.cultivation.infra.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.cultivation.infra.note.Cosignature;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.InvalidNote.Reason;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.SignerKey;
import org.cultivation.infra.note.VerifierKey;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.MerkleTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointSignerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final SignerKey WITNESS = SignerKey.generate("witness.example/w1");
    private static final List<VerifierKey> WITNESSES = List.of(Cosignature.witness(WITNESS));

    @TempDir
    Path directory;

    private MerkleTree tree;
    private CheckpointSigner signer;

    @BeforeEach
    void open() {
        tree = MerkleTree.open(directory.resolve("tree.db"));
        grow(0, 5);
        signer = started();
    }

    @AfterEach
    void close() {
        tree.close();
    }

    private CheckpointSigner started() {
        return new CheckpointSigner(
                tree, LogKeys.open(directory, InstantSource.system(), null), new CheckpointFiles(directory));
    }

    private void grow(int from, int to) {
        tree.append(IntStream.range(from, to)
                .mapToObj(i -> Hash.ofLeaf(("entry " + i).getBytes(UTF_8)))
                .toList());
    }

    private static SignedNote cosigned(SignedNote note) {
        return note.with(List.of(Cosignature.sign(WITNESS, Instant.parse("2026-11-24T09:00:00Z"), note.text())));
    }

    @Test
    void the_tree_is_signed_as_it_is_and_as_it_was() throws InvalidNote {
        SignedNote latest = signer.latest();
        Checkpoint opened = Checkpoint.open(
                SignedNote.parse(latest.toString()), List.of(signer.keys().current()));
        assertThat(opened).isEqualTo(new Checkpoint(signer.keys().origin(), 5, tree.rootAt(5)));
        grow(5, 9);
        assertThat(Checkpoint.parse(signer.latest().text()).size()).isEqualTo(9);
        assertThat(signer.signed(5)).isEqualTo(latest);
    }

    @Test
    void a_rotation_shows_in_the_next_checkpoint_of_the_same_tree() throws InvalidNote {
        signer.latest();
        signer.keys().rotate(signer.at(5), Duration.ofDays(1));
        assertThat(signer.latest().verify(signer.keys().verifiers()))
                .containsExactlyElementsOf(signer.keys().verifiers().reversed());
    }

    @Test
    void the_first_of_a_day_is_the_days_file_and_stays() throws IOException {
        KeptCheckpoint kept = signer.kept().keepOf(DAY, signer.latest());
        assertThat(Files.readString(directory.resolve("log/checkpoints/2026-11-24.txt")))
                .isEqualTo(kept.note().toString());
        grow(5, 9);
        assertThat(signer.kept().keepOf(DAY, signer.latest())).isEqualTo(kept);
        assertThat(signer.kept().keep(DAY, signer.latest()).name()).isEqualTo("2026-11-24-9");
        assertThat(signer.kept().keep(DAY.plusDays(1), signer.latest()).name()).isEqualTo("2026-11-24-9");
        assertThat(new CheckpointFiles(directory).all())
                .extracting(KeptCheckpoint::name)
                .containsExactly("2026-11-24", "2026-11-24-9");
        assertThat(signer.kept().all())
                .allSatisfy(one -> assertThat(signer.standing(one)).isEqualTo(Standing.CONSISTENT));
    }

    @Test
    void nothing_is_signed_that_contradicts_what_was_signed() throws IOException {
        signer.kept().keepOf(DAY, signer.latest());
        tree.close();
        Files.delete(directory.resolve("tree.db"));
        tree = MerkleTree.open(directory.resolve("tree.db"));
        grow(1, 4);
        CheckpointSigner smaller = started();
        assertThat(smaller.standing(smaller.kept().all().getFirst())).isEqualTo(Standing.AHEAD);
        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(smaller::latest)
                .withMessageContaining("AHEAD");
        grow(4, 8);
        assertThat(smaller.standing(smaller.kept().all().getFirst())).isEqualTo(Standing.CONTRADICTED);
        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(smaller::latest)
                .withMessageContaining("2026-11-24");
    }

    @Test
    void a_kept_file_that_was_altered_or_is_another_logs_is_named() throws IOException {
        signer.kept().keepOf(DAY, signer.latest());
        Path file = directory.resolve("log/checkpoints/2026-11-24.txt");
        String good = Files.readString(file);
        Files.writeString(file, good.replaceFirst("\n5\n", "\n4\n"));
        assertThat(started().contradiction())
                .hasValueSatisfying(what -> assertThat(what).contains("NOT_SIGNED"));
        Files.writeString(file, "nothing");
        assertThat(started().kept().damaged()).containsExactly("2026-11-24.txt");
    }

    @Test
    void cosignatures_of_known_witnesses_are_kept_and_served_with_their_checkpoint() throws Exception {
        SignedNote sent = cosigned(signer.latest());
        grow(5, 9);
        KeptCheckpoint kept = signer.cosigned(SignedNote.parse(sent.toString()), WITNESSES, DAY);
        assertThat(kept.name()).isEqualTo("2026-11-24-5");
        assertThat(kept.cosignatures(WITNESSES)).hasSize(1);
        assertThat(signer.signed(5)).isEqualTo(sent);
        assertThat(signer.latest().signatures()).hasSize(1);
        signer.cosigned(sent, WITNESSES, DAY);
        assertThat(started().signed(5)).as("once, and after a restart").isEqualTo(sent);
    }

    @Test
    void a_stranger_a_wrong_line_and_another_tree_are_refused() {
        SignedNote plain = signer.latest();
        SignedNote stranger = plain.with(List.of(Cosignature.sign(
                SignerKey.generate("witness.example/w1"), Instant.parse("2026-11-24T09:00:00Z"), plain.text())));
        refused(Reason.NO_KNOWN_KEY, stranger);
        refused(Reason.NO_KNOWN_KEY, plain);
        refused(
                Reason.WRONG_SIGNATURE,
                plain.with(
                        List.of(Cosignature.sign(WITNESS, Instant.parse("2026-11-24T09:00:00Z"), "another text\n"))));
        Checkpoint other = new Checkpoint(signer.keys().origin(), 5, Hash.EMPTY_TREE);
        refused(Reason.NO_KNOWN_KEY, cosigned(new SignedNote(other.text(), plain.signatures())));
        Checkpoint later = new Checkpoint(signer.keys().origin(), 6, Hash.EMPTY_TREE);
        refused(Reason.NO_KNOWN_KEY, cosigned(new SignedNote(later.text(), plain.signatures())));
        assertThat(signer.kept().all()).isEmpty();
    }

    private void refused(Reason reason, SignedNote note) {
        assertThatExceptionOfType(InvalidNote.class)
                .isThrownBy(() -> signer.cosigned(note, WITNESSES, DAY))
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(reason));
    }
}
