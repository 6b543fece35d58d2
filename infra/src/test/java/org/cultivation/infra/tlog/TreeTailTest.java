package org.cultivation.infra.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Facts;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTailTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private Ledger ledger;
    private MerkleTree tree;

    @BeforeEach
    void open() {
        ledger = SqliteLedger.open(directory, InstantSource.system());
        tree = MerkleTree.open(directory.resolve("tree.db"));
    }

    @AfterEach
    void close() {
        tree.close();
        ledger.close();
    }

    @Test
    void every_envelope_becomes_a_leaf_whether_it_was_there_before_or_comes_later() throws Exception {
        append(0, 300);
        try (TreeTail tail = TreeTail.start(ledger, tree)) {
            append(300, 400);
            assertThat(tail.await(400, SOON)).isTrue();
            assertThat(tail.failure()).isEmpty();
        }
        List<Hash> leaves =
                Facts.all(ledger).stream().map(Entry::json).map(Hash::ofLeaf).toList();
        assertThat(tree.rootAt(400)).isEqualTo(new NaiveTree(leaves).root(400));
    }

    @Test
    void goes_on_where_it_stopped() throws Exception {
        append(0, 10);
        try (TreeTail tail = TreeTail.start(ledger, tree)) {
            assertThat(tail.await(10, SOON)).isTrue();
        }
        append(10, 20);
        assertThat(tree.size()).isEqualTo(10);
        try (TreeTail tail = TreeTail.start(ledger, tree)) {
            assertThat(tail.await(20, SOON)).isTrue();
        }
    }

    @Test
    void does_not_wait_for_what_does_not_come() throws Exception {
        try (TreeTail tail = TreeTail.start(ledger, tree)) {
            assertThat(tail.await(1, Duration.ofMillis(20))).isFalse();
        }
    }

    @Test
    void a_ledger_whose_tail_was_cut_is_noticed() {
        tree.append(List.of(Hash.ofLeaf(new byte[0])));
        assertThatThrownBy(() -> TreeTail.start(ledger, tree))
                .isInstanceOf(TreeUnavailable.class)
                .hasMessageContaining("ends at 0");
    }

    @Test
    void a_ledger_that_says_something_else_is_noticed() {
        append(0, 1);
        tree.append(List.of(Hash.ofLeaf(new byte[0])));
        assertThatThrownBy(() -> TreeTail.start(ledger, tree))
                .isInstanceOf(TreeUnavailable.class)
                .hasMessageContaining("position 0");
    }

    @Test
    void a_tree_that_stopped_says_so() {
        try (TreeTail tail = TreeTail.start(ledger, tree)) {
            tree.close();
            append(0, 1);
            assertThatThrownBy(() -> tail.await(1, SOON)).isInstanceOf(TreeUnavailable.class);
            assertThat(tail.failure()).isPresent();
        }
    }

    private void append(int from, int to) {
        for (int i = from; i < to; i++) {
            ledger.append(Facts.commit("s", i));
        }
    }
}
