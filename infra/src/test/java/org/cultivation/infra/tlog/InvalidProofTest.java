package org.cultivation.infra.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cultivation.infra.tlog.InvalidProof.Reason;
import org.junit.jupiter.api.Test;

/** One way to fail after the other, and then every single change to a proof. */
class InvalidProofTest {

    private static final int SIZE = 13;
    private static final NaiveTree TREE = NaiveTree.of(SIZE);
    private static final Hash ROOT = TREE.root(SIZE);
    private static final Hash WRONG = Hash.ofLeaf(new byte[] {9});

    @Test
    void an_index_outside_of_the_tree() {
        assertThat(inclusion(SIZE, SIZE, List.of(), ROOT)).isEqualTo(Reason.INDEX_OUTSIDE_TREE);
        assertThat(inclusion(-1, SIZE, List.of(), ROOT)).isEqualTo(Reason.INDEX_OUTSIDE_TREE);
        assertThat(inclusion(0, 0, List.of(), ROOT)).isEqualTo(Reason.INDEX_OUTSIDE_TREE);
    }

    @Test
    void an_inclusion_path_that_is_too_long() {
        assertThat(inclusion(5, SIZE, longer(TREE.path(5, SIZE)), ROOT)).isEqualTo(Reason.TOO_LONG);
        assertThat(inclusion(0, 1, List.of(WRONG), TREE.root(1))).isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void an_inclusion_path_that_is_too_short() {
        assertThat(inclusion(5, SIZE, shorter(TREE.path(5, SIZE)), ROOT)).isEqualTo(Reason.TOO_SHORT);
        assertThat(inclusion(0, SIZE, List.of(), TREE.leaves().getFirst())).isEqualTo(Reason.TOO_SHORT);
    }

    @Test
    void an_inclusion_path_to_another_root() {
        assertThat(inclusion(5, SIZE, TREE.path(5, SIZE), WRONG)).isEqualTo(Reason.OTHER_ROOT);
        assertThat(inclusion(4, SIZE, TREE.path(5, SIZE), ROOT)).isEqualTo(Reason.OTHER_ROOT);
    }

    @Test
    void sizes_that_decrease() {
        assertThat(consistency(9, 8, List.of(WRONG), ROOT, ROOT)).isEqualTo(Reason.SIZES_DECREASE);
        assertThat(consistency(-1, 8, List.of(WRONG), ROOT, ROOT)).isEqualTo(Reason.SIZES_DECREASE);
    }

    @Test
    void a_consistency_path_that_is_too_long() {
        assertThat(consistency(6, SIZE, longer(TREE.proof(6, SIZE)))).isEqualTo(Reason.TOO_LONG);
        assertThat(consistency(SIZE, SIZE, List.of(WRONG))).isEqualTo(Reason.TOO_LONG);
        assertThat(consistency(0, SIZE, List.of(WRONG))).isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void a_consistency_path_that_is_too_short() {
        assertThat(consistency(6, SIZE, shorter(TREE.proof(6, SIZE)))).isEqualTo(Reason.TOO_SHORT);
        assertThat(consistency(6, SIZE, List.of())).isEqualTo(Reason.TOO_SHORT);
        assertThat(consistency(8, SIZE, List.of())).isEqualTo(Reason.TOO_SHORT);
    }

    @Test
    void a_changed_history() {
        assertThat(consistency(6, SIZE, TREE.proof(6, SIZE), WRONG, ROOT)).isEqualTo(Reason.OTHER_OLDER_ROOT);
        assertThat(consistency(0, SIZE, List.of(), WRONG, ROOT)).isEqualTo(Reason.OTHER_OLDER_ROOT);
    }

    @Test
    void another_newer_tree() {
        assertThat(consistency(6, SIZE, TREE.proof(6, SIZE), TREE.root(6), WRONG))
                .isEqualTo(Reason.OTHER_NEWER_ROOT);
        assertThat(consistency(8, SIZE, TREE.proof(8, SIZE), TREE.root(8), WRONG))
                .isEqualTo(Reason.OTHER_NEWER_ROOT);
        assertThat(consistency(SIZE, SIZE, List.of(), ROOT, WRONG)).isEqualTo(Reason.OTHER_NEWER_ROOT);
    }

    @Test
    void every_changed_hash_missing_hash_or_swap_is_noticed() {
        for (int size = 2; size <= 40; size++) {
            NaiveTree tree = NaiveTree.of(size);
            for (int i = 0; i < size; i++) {
                for (List<Hash> changed : changes(tree.path(i, size))) {
                    int index = i;
                    int of = size;
                    assertThat(catchThrowableOfType(
                                    InvalidProof.class,
                                    () -> new InclusionProof(index, of, changed)
                                            .verify(tree.leaves().get(index), tree.root(of))))
                            .isNotNull();
                }
                for (List<Hash> changed : changes(tree.proof(i, size))) {
                    int from = i;
                    int to = size;
                    assertThat(catchThrowableOfType(
                                    InvalidProof.class,
                                    () -> new ConsistencyProof(from, to, changed)
                                            .verify(tree.root(from), tree.root(to))))
                            .isNotNull();
                }
            }
        }
    }

    private static List<List<Hash>> changes(List<Hash> path) {
        List<List<Hash>> changes = new ArrayList<>(List.of(longer(path)));
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, WRONG);
            changes.add(changed);
            List<Hash> missing = new ArrayList<>(path);
            missing.remove(i);
            changes.add(missing);
            if (i > 0) {
                List<Hash> swapped = new ArrayList<>(path);
                Collections.swap(swapped, i - 1, i);
                changes.add(swapped);
            }
        }
        return changes;
    }

    private static List<Hash> longer(List<Hash> path) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(WRONG);
        return longer;
    }

    private static List<Hash> shorter(List<Hash> path) {
        return path.subList(0, path.size() - 1);
    }

    private static Reason inclusion(long index, long size, List<Hash> path, Hash root) {
        Hash leaf = TREE.leaves().get((int) Math.max(0, Math.min(SIZE - 1, index)));
        return catchThrowableOfType(InvalidProof.class, () -> new InclusionProof(index, size, path).verify(leaf, root))
                .reason();
    }

    private static Reason consistency(int from, int to, List<Hash> path) {
        return consistency(from, to, path, TREE.root(from), TREE.root(to));
    }

    private static Reason consistency(int from, int to, List<Hash> path, Hash older, Hash newer) {
        return catchThrowableOfType(InvalidProof.class, () -> new ConsistencyProof(from, to, path).verify(older, newer))
                .reason();
    }
}
