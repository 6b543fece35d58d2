package org.cultivation.infra.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.cultivation.infra.ledger.mongo.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence of two nodes, on the server that MONGODB_URI names, else on one within this process. */
class GridEvidenceTest {

    /** More than two of GridFS's chunks. */
    private static final int SIZE = 600_000;

    private final TestDatabase database = TestDatabase.namedOrInProcess();
    private final byte[] content = new byte[SIZE];

    @TempDir
    Path places;

    private Evidence one;
    private Evidence other;

    @BeforeEach
    void open() {
        new Random(7).nextBytes(content);
        one = new GridEvidence(database.connect(), new EvidenceFiles(places.resolve("one")));
        other = new GridEvidence(database.connect(), new EvidenceFiles(places.resolve("other")));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void what_one_node_filed_the_other_hands_out_unchanged() throws IOException {
        String checksum = one.store(new ByteArrayInputStream(content), SIZE);
        assertThat(other.find(checksum).orElseThrow()).hasBinaryContent(content);
        assertThat(other.names()).containsExactly(checksum);
        assertThat(one.store(new ByteArrayInputStream(content), SIZE)).isEqualTo(checksum);
        assertThat(one.names()).containsExactly(checksum);
    }

    @Test
    void what_is_too_large_or_was_never_filed_is_not_there() throws IOException {
        assertThatThrownBy(() -> one.store(new ByteArrayInputStream(content), SIZE - 1))
                .isInstanceOf(IOException.class);
        assertThat(other.names()).isEmpty();
        assertThat(other.find("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
                .isEmpty();
    }
}
