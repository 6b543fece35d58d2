package org.cultivation.infra.tlog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MerkleTreeTest {

    /** Over two levels of tiles and into a third. */
    private static final int SIZE = 66_100;

    @TempDir
    Path directory;

    private MerkleTree tree;

    @BeforeEach
    void open() {
        tree = MerkleTree.open(directory.resolve("tree.db"));
    }

    @AfterEach
    void close() {
        tree.close();
    }

    /** The empty root and single-leaf root that RFC 6962 implies, written out. */
    @Test
    void hashes_nothing_and_one_empty_leaf_as_the_standard_does() {
        assertThat(tree.rootAt(0)).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Hash.ofLeaf(new byte[0]))
                .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(Hash.ofNode(Hash.ofLeaf("a".getBytes(US_ASCII)), Hash.ofLeaf("b".getBytes(US_ASCII))))
                .hasToString("b137985ff484fb600db93107c77b0365c80d78f5b429ded0fd97361d077999eb");
    }

    @Test
    void roots_and_proofs_of_small_trees_are_those_of_the_standard() throws InvalidProof {
        int most = 70;
        NaiveTree naive = NaiveTree.of(most);
        tree.append(naive.leaves());
        for (int size = 0; size <= most; size++) {
            assertThat(tree.rootAt(size)).isEqualTo(naive.root(size));
            for (int other = 0; other <= size; other++) {
                ConsistencyProof consistency = tree.consistencyProof(other, size);
                assertThat(consistency.path()).isEqualTo(naive.proof(other, size));
                consistency.verify(naive.root(other), naive.root(size));
            }
            for (int index = 0; index < size; index++) {
                InclusionProof inclusion = tree.inclusionProof(index, size);
                assertThat(inclusion.path()).isEqualTo(naive.path(index, size));
                inclusion.verify(naive.leaves().get(index), naive.root(size));
            }
        }
    }

    @Test
    void roots_and_proofs_across_tiles_are_those_of_the_standard() throws InvalidProof {
        NaiveTree naive = NaiveTree.of(SIZE);
        Random random = new Random(6962);
        for (int from = 0; from < SIZE; ) {
            int to = Math.min(SIZE, from + 1 + random.nextInt(3_000));
            tree.append(naive.leaves().subList(from, to));
            from = to;
        }
        assertThat(tree.size()).isEqualTo(SIZE);
        for (int size : new int[] {255, 256, 257, 511, 65_535, 65_536, 65_537, SIZE}) {
            int index = random.nextInt(size);
            int older = random.nextInt(size + 1);
            assertThat(tree.rootAt(size)).isEqualTo(naive.root(size));
            InclusionProof inclusion = tree.inclusionProof(index, size);
            assertThat(inclusion.path()).isEqualTo(naive.path(index, size));
            inclusion.verify(naive.leaves().get(index), naive.root(size));
            ConsistencyProof consistency = tree.consistencyProof(older, size);
            assertThat(consistency.path()).isEqualTo(naive.proof(older, size));
            consistency.verify(naive.root(older), naive.root(size));
        }
    }

    @Test
    void a_tree_is_the_same_after_opening_it_again() {
        NaiveTree naive = NaiveTree.of(700);
        tree.append(naive.leaves().subList(0, 300));
        tree.close();
        tree = MerkleTree.open(directory.resolve("tree.db"));
        assertThat(tree.size()).isEqualTo(300);
        tree.append(naive.leaves().subList(300, 700));
        assertThat(tree.rootAt(700)).isEqualTo(naive.root(700));
        assertThat(tree.rootAt(299)).isEqualTo(naive.root(299));
    }

    @Test
    void a_tile_holds_hashes_of_complete_subtrees_only() {
        NaiveTree naive = NaiveTree.of(600);
        tree.append(naive.leaves());
        assertThat(tree.tile(0, 2, 88))
                .hasSize(88 * 32)
                .startsWith(naive.leaves().get(512).toBytes());
        assertThat(tree.tile(0, 1, 256)).hasSize(8_192);
        assertThat(tree.tile(0, 1, 3)).hasSize(96);
        assertThat(tree.tile(1, 0, 2)).startsWith(naive.root(256).toBytes());
        assertThatIllegalArgumentException().isThrownBy(() -> tree.tile(0, 2, 89));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.tile(0, 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.tile(1, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.tile(9, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.tile(0, 0, 0));
    }

    @Test
    void what_the_tree_has_not_reached_cannot_be_asked() {
        tree.append(List.of(Hash.ofLeaf(new byte[0])));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.rootAt(2));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.rootAt(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusionProof(0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyProof(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.consistencyProof(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> tree.leaf(1));
    }
}
