package org.cultivation.infra.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.bson.Document;
import org.cultivation.infra.claims.Claim;
import org.cultivation.infra.ledger.mongo.TestDatabase;
import org.cultivation.infra.note.Cosignature;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.note.SignerKey;
import org.cultivation.infra.tlog.Hash;
import org.cultivation.infra.tlog.MerkleTree;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes are one log: the same keys, the same checkpoint, never one that goes back. */
@Timeout(60)
abstract class SharedLogContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final InstantSource CLOCK = InstantSource.system();

    private final TestDatabase database;
    private final List<MerkleTree> trees = new ArrayList<>();

    @TempDir
    Path directory;

    SharedLogContract(TestDatabase database) {
        this.database = database;
    }

    @AfterEach
    void close() {
        trees.forEach(MerkleTree::close);
        database.close();
    }

    /** A node with a tree of its own, and a claim that tests give and take. */
    private final class Node implements Claim {
        private final MongoDatabase connection = database.connect();
        private final MerkleTree tree = MerkleTree.open(directory.resolve("tree-" + trees.size() + ".db"));
        private final KeptCheckpoints kept = new MongoCheckpoints(connection);
        private final CheckpointSigner signer =
                new CheckpointSigner(tree, keys(KeySeal.none()), kept, new MongoPublished(connection), this);
        private OptionalLong term = OptionalLong.empty();

        private Node(int leaves) {
            trees.add(tree);
            grow(leaves);
        }

        private LogKeys keys(KeySeal seal) {
            return LogKeys.open(connection, seal, CLOCK, null, null);
        }

        private Node holding(long of) {
            term = OptionalLong.of(of);
            return this;
        }

        private void grow(int to) {
            SharedLogContract.grow(tree, "entry ", to);
        }

        @Override
        public OptionalLong term() {
            return term;
        }

        @Override
        public void close() {
            term = OptionalLong.empty();
        }
    }

    private static void grow(MerkleTree tree, String word, int to) {
        tree.append(IntStream.range((int) tree.size(), to)
                .mapToObj(i -> Hash.ofLeaf((word + i).getBytes(UTF_8)))
                .toList());
    }

    private static long size(SignedNote note) {
        return KeptCheckpoint.parsed(note).size();
    }

    @Test
    void all_nodes_give_out_what_the_one_that_signs_published() {
        Node one = new Node(5).holding(1);
        Node other = new Node(7);
        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(other.signer::latest)
                .withMessageContaining("no node has signed");
        SignedNote first = one.signer.latest();
        assertThat(size(first)).isEqualTo(5);
        assertThat(other.signer.latest()).isEqualTo(first);
        assertThat(other.signer.keys().current()).isEqualTo(one.signer.keys().current());
        one.grow(9);
        other.grow(9);
        SignedNote second = one.signer.latest();
        assertThat(size(second)).isEqualTo(9);
        assertThat(other.signer.reaching(9)).isEqualTo(second);
        assertThat(other.signer.signed(9)).isEqualTo(second);
        assertThat(other.signer.signed(4)).isEqualTo(one.signer.signed(4));
    }

    @Test
    void a_node_that_has_not_caught_up_gives_out_nothing_and_signs_nothing_even_when_the_claim_came_to_it() {
        Node one = new Node(20_000).holding(1);
        SignedNote published = one.signer.latest();
        one.close();
        Node fresh = new Node(3).holding(2);
        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(fresh.signer::latest)
                .withMessageContaining("3 of 20000");
        assertThat(one.signer.latest()).isEqualTo(published);
        fresh.grow(20_001);
        assertThat(size(fresh.signer.latest())).isEqualTo(20_001);
    }

    @Test
    void a_node_with_another_history_gives_out_nothing_and_signs_nothing() {
        Node one = new Node(5).holding(1);
        SignedNote published = one.signer.latest();
        Node liar = new Node(0).holding(2);
        grow(liar.tree, "other ", 9);
        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(liar.signer::latest)
                .withMessageContaining("CONTRADICTED");
        assertThatExceptionOfType(LogUnavailable.class).isThrownBy(() -> liar.signer.signed(3));
        assertThat(one.signer.latest()).isEqualTo(published);
    }

    @Test
    void one_that_signed_and_was_stopped_before_it_published_cannot_afterwards() {
        Node stopped = new Node(5).holding(1);
        SignedNote read = stopped.signer.latest();
        stopped.grow(6);
        SignedNote late = stopped.signer.keys().sign(stopped.signer.at(6));
        Node other = new Node(7).holding(2);
        SignedNote published = other.signer.latest();
        MongoPublished place = new MongoPublished(database.connect());
        assertThat(place.replace(read, late, 1))
                .as("exchanged since it was read")
                .isFalse();
        assertThat(place.replace(published, late, 2)).as("smaller").isFalse();
        SignedNote larger = other.signer.keys().sign(other.signer.at(7));
        assertThat(place.replace(published, larger, 1)).as("an earlier term").isFalse();
        assertThat(place.replace(null, late, 3)).as("not the first").isFalse();
        assertThat(place.latest()).hasValue(published);
    }

    @Test
    void a_rotation_at_one_node_holds_at_all() {
        Node one = new Node(5).holding(1);
        Node other = new Node(5);
        one.signer.latest();
        SignedNote rotation = other.signer.keys().rotate(other.signer.at(5), Duration.ofDays(1));
        LogKeys fresh = one.keys(KeySeal.none());
        assertThat(fresh.rotations()).containsExactly(rotation);
        CheckpointSigner later =
                new CheckpointSigner(one.tree, fresh, one.kept, new MongoPublished(one.connection), one);
        assertThat(later.latest().signatures()).hasSize(2);
        assertThat(size(later.latest())).isEqualTo(5);
    }

    @Test
    void the_first_checkpoint_of_a_day_is_one_for_all_and_gathers_cosignatures_of_all() {
        Node one = new Node(5).holding(1);
        Node other = new Node(5);
        SignedNote note = one.signer.latest();
        KeptCheckpoint kept = one.kept.keepOf(DAY, note);
        one.grow(6);
        assertThat(one.kept.keepOf(DAY, one.signer.latest())).isEqualTo(kept);
        assertThat(other.kept.all()).containsExactly(kept);
        for (Node node : List.of(one, other)) {
            SignerKey witness = SignerKey.generate("witness.example/w" + trees.indexOf(node.tree));
            node.kept.add(kept, List.of(Cosignature.sign(witness, Instant.parse("2026-11-24T09:00:00Z"), note.text())));
        }
        assertThat(one.kept.find("2026-11-24").orElseThrow().note().signatures())
                .hasSize(3);
        assertThat(other.kept.ofSize(5)).isEqualTo(one.kept.find("2026-11-24"));
        assertThat(one.kept.damaged()).isEmpty();
        other.connection.getCollection("checkpoint").insertOne(new Document("_id", "2026-11-25").append("note", "-"));
        assertThat(one.kept.damaged()).containsExactly("2026-11-25");
    }

    @Test
    void sealed_keys_open_with_their_secret_only_and_nowhere_lie_open() throws IOException {
        MongoDatabase connection = database.connect();
        LogKeys keys = LogKeys.open(connection, secret("one"), CLOCK, "registry.example/log", null);
        String stored = String.valueOf(connection
                .getCollection("log")
                .find(new Document("_id", "keys"))
                .first());
        String plain = new KeyFile(keys.origin(), keys.all(), List.of()).text(KeySeal.none());
        String skey = plain.replaceAll("(?s).*\"skey\" : \"([^\"]+)\".*", "$1");
        assertThat(skey).hasSizeGreaterThan(20);
        assertThat(stored).contains("sealed:").doesNotContain(skey);
        assertThat(LogKeys.open(connection, secret("one"), CLOCK, null, null).current())
                .isEqualTo(keys.current());
        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(() -> LogKeys.open(connection, secret("two"), CLOCK, null, null)
                        .current())
                .withMessageContaining("another secret");
        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(() -> LogKeys.open(connection, KeySeal.none(), CLOCK, "registry.example/log", null))
                .withMessageContaining("seal-file");
    }

    private KeySeal secret(String content) throws IOException {
        return KeySeal.of(Files.writeString(directory.resolve(content), content.repeat(20)));
    }

    @Test
    void a_database_without_keys_goes_on_with_those_of_the_nodes_directory() {
        LogKeys own = LogKeys.open(directory, CLOCK, null);
        LogKeys shared = LogKeys.open(database.connect(), KeySeal.none(), CLOCK, null, directory);
        assertThat(shared.current()).isEqualTo(own.current());
        assertThat(shared.origin()).isEqualTo(own.origin());
        assertThat(LogKeys.open(database.connect(), KeySeal.none(), CLOCK, null, directory.resolve("none"))
                        .origin())
                .isEqualTo(own.origin());
    }
}
