package org.cultivation.infra.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.InvalidNote.Reason;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.SignerKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints, proofs, tile paths and bundles, in the forms of the C2SP specifications. */
class TlogFormatsTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final SignerKey LOG = SignerKey.generate("example.com/log");
    private static final SignerKey STRANGER = SignerKey.generate("example.com/log");

    @TempDir
    Path directory;

    private static SignedNote signed(SignerKey key, Checkpoint checkpoint) {
        return new SignedNote(checkpoint.text(), List.of(key.sign(checkpoint.text())));
    }

    @Test
    void a_checkpoint_is_read_and_written_as_the_specification_shows() throws InvalidNote {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        Checkpoint read = Checkpoint.parse(text);
        assertThat(read.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(read.size()).isEqualTo(20_852_163);
        assertThat(read.text()).isEqualTo(text);
        assertThat(Checkpoint.parse(text + "more\n").extensions()).containsExactly("more");
        assertThat(Checkpoint.parse(text + "more\n").text()).isEqualTo(text + "more\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n1\n" + ROOT + "\n",
                "o\n1\n" + ROOT,
                "o\n01\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n9999999999999999999\n" + ROOT + "\n",
                "o\n\n" + ROOT + "\n",
                "o\n1\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "o\n1\nAAAA\n",
                "o\n1\n" + ROOT + "\n\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatExceptionOfType(InvalidNote.class)
                .isThrownBy(() -> Checkpoint.parse(text))
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(Reason.MALFORMED));
    }

    @Test
    void a_checkpoint_is_opened_by_a_key_named_as_its_origin_only() throws InvalidNote {
        Checkpoint checkpoint = new Checkpoint("example.com/log", 0, Hash.EMPTY_TREE);
        assertThat(Checkpoint.open(signed(LOG, checkpoint), List.of(STRANGER.verifier(), LOG.verifier())))
                .isEqualTo(checkpoint);
        SignerKey other = SignerKey.generate("example.com/other");
        assertThatExceptionOfType(InvalidNote.class)
                .isThrownBy(() -> Checkpoint.open(signed(other, checkpoint), List.of(other.verifier())))
                .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(Reason.NO_KNOWN_KEY));
    }

    @Test
    void every_entry_of_a_tree_is_proved_and_nothing_else() throws Exception {
        List<byte[]> entries = new ArrayList<>();
        try (MerkleTree tree = MerkleTree.open(directory.resolve("tree.db"))) {
            for (int i = 0; i < 300; i++) {
                entries.add(("entry " + i).getBytes(UTF_8));
            }
            tree.append(entries.stream().map(Hash::ofLeaf).toList());
            for (int size : new int[] {1, 2, 255, 256, 257, 300}) {
                SignedNote note = signed(LOG, new Checkpoint("example.com/log", size, tree.rootAt(size)));
                for (int i = 0; i < size; i += 7) {
                    TlogProof made = new TlogProof(tree.inclusionProof(i, size), note);
                    TlogProof read = TlogProof.parse(made.toString());
                    assertThat(read).hasToString(made.toString());
                    assertThat(read.verify(entries.get(i), List.of(LOG.verifier()))
                                    .size())
                            .isEqualTo(size);
                }
            }
            SignedNote note = signed(LOG, new Checkpoint("example.com/log", 300, tree.rootAt(300)));
            TlogProof proof = new TlogProof(tree.inclusionProof(7, 300), note);
            assertThatExceptionOfType(InvalidProof.class)
                    .isThrownBy(() -> proof.verify(entries.get(8), List.of(LOG.verifier())))
                    .satisfies(invalid -> assertThat(invalid.reason()).isEqualTo(InvalidProof.Reason.OTHER_ROOT));
            assertThatExceptionOfType(InvalidNote.class)
                    .isThrownBy(() -> proof.verify(entries.get(7), List.of(STRANGER.verifier())));
            TlogProof elsewhere = TlogProof.parse(proof.toString().replace("index 7\n", "index 6\n"));
            assertThatExceptionOfType(InvalidProof.class)
                    .isThrownBy(() -> elsewhere.verify(entries.get(7), List.of(LOG.verifier())));
            TlogProof outside = TlogProof.parse(proof.toString().replace("index 7\n", "index 300\n"));
            assertThatExceptionOfType(InvalidProof.class)
                    .isThrownBy(() -> outside.verify(entries.get(7), List.of(LOG.verifier())))
                    .satisfies(
                            invalid -> assertThat(invalid.reason()).isEqualTo(InvalidProof.Reason.INDEX_OUTSIDE_TREE));
            String[] lines = proof.toString().split("\n", -1);
            TlogProof shorter = TlogProof.parse(proof.toString().replace(lines[2] + "\n", ""));
            assertThatExceptionOfType(InvalidProof.class)
                    .isThrownBy(() -> shorter.verify(entries.get(7), List.of(LOG.verifier())));
        }
    }

    @Test
    void a_proof_may_carry_more_and_is_refused_when_it_is_none() throws InvalidNote {
        String checkpoint = signed(LOG, new Checkpoint("example.com/log", 1, Hash.ofLeaf(new byte[0])))
                .toString();
        String proof = TlogProof.FORMAT + "\nextra YWJj\nindex 0\n\n" + checkpoint;
        assertThat(TlogProof.parse(proof).extra()).isEqualTo("abc".getBytes(UTF_8));
        assertThat(TlogProof.parse(proof)).hasToString(proof);
        for (String broken : List.of(
                "",
                proof.replace("@v1", "@v2"),
                proof.replace("extra YWJj", "extra YWJ"),
                proof.replace("index 0\n", ""),
                proof.replace("index 0\n", "index 00\n"),
                proof.replace("index 0\n", "index -1\n"),
                proof.replace("index 0\n", "index 0\nAAAA\n"),
                proof.replace("index 0\n", "index 0\n" + (ROOT + "\n").repeat(64)),
                proof.replace("\n\n", "\n"),
                proof.strip())) {
            assertThatExceptionOfType(InvalidNote.class).as(broken).isThrownBy(() -> TlogProof.parse(broken));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "000,0,256",
        "067,67,256",
        "x001/234,1234,256",
        "x001/x234/067,1234067,256",
        "000.p/1,0,1",
        "x273/000.p/112,273000,112"
    })
    void a_tile_has_one_path(String path, long number, int width) {
        assertThat(TilePath.parse(path)).contains(new TilePath(number, width));
        assertThat(new TilePath(number, width)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0000",
                "x000/001",
                "001/002",
                "x001",
                "x001/",
                "/001",
                "000.p/0",
                "000.p/01",
                "000.p/256",
                "000.p/999",
                "000.p/",
                "000.p",
                "-01",
                "000/",
                "x001/x234/067.p/1.p/2",
                "x001/x001/x001/x001/x001/x001/001"
            })
    void another_way_to_write_it_is_no_path(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }

    @Test
    void a_bundle_gives_back_its_entries() {
        List<byte[]> entries = List.of(new byte[0], "a".getBytes(UTF_8), new byte[EntryBundle.LONGEST]);
        byte[] bundle = EntryBundle.of(entries);
        assertThat(bundle).startsWith(0, 0, 0, 1, 'a', 0xFF, 0xFF).hasSize(6 + 1 + EntryBundle.LONGEST);
        assertThat(EntryBundle.parse(bundle)).containsExactlyElementsOf(entries);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryBundle.of(List.of(new byte[EntryBundle.LONGEST + 1])));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryBundle.parse(java.util.Arrays.copyOf(bundle, bundle.length - 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> EntryBundle.parse(new byte[] {0}));
    }
}
