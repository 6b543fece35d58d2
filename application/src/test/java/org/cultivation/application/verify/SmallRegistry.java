package org.cultivation.application.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cultivation.application.MadeUpCodes;
import org.cultivation.application.RunningRegistry;
import org.cultivation.infra.checkpoints.CheckpointFiles;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.LogKeys;
import org.cultivation.infra.evidence.EvidenceFiles;
import org.cultivation.infra.export.EvidencePackage;
import org.cultivation.infra.export.LogSigning;
import org.cultivation.infra.export.PackageSigning;
import org.cultivation.infra.ledger.sqlite.SqliteReader;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.infra.tlog.TreeTail;

/**
 * The directory of a registry with some hundred facts and real evidence, after it was stopped: with a key, and with a
 * checkpoint that was kept at two thirds of its length.
 *
 * @param early size of the kept checkpoint
 */
record SmallRegistry(Path directory, long facts, long early) {

    private static final int FIRMS = 170;
    private static final Map<String, byte[]> README =
            Map.of("README.md", "what this is\n".getBytes(StandardCharsets.UTF_8));

    static SmallRegistry fill(Path directory) throws IOException, InterruptedException {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            List<String> evidence = new ArrayList<>();
            for (String text : List.of("licence", "contract", "photograph")) {
                evidence.add(registry.send(registry.request("clerk", "/api/evidence")
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofString(text.repeat(500))))
                        .body()
                        .path("sha256")
                        .asString(""));
            }
            for (int i = 0; i < FIRMS; i++) {
                assertThat(registry.post("clerk", "/api/enterprises", firm(i, evidence.get(i % evidence.size())))
                                .status())
                        .isEqualTo(201);
            }
            long head = registry.head();
            assertThat(registry.bean(TreeTail.class).await(head, Duration.ofMinutes(1)))
                    .isTrue();
            return new SmallRegistry(directory, head, head * 2 / 3);
        }
    }

    private static String firm(int number, String evidence) {
        return "{\"code\":\"" + MadeUpCodes.nth(number) + "\",\"name\":\"\u4f01\u4e1a " + number
                + "\",\"unit\":\"120114\",\"kinds\":[\"FINANCE\"],\"basis\":{\"document\":\"licence " + number
                + "\",\"evidence\":\"" + evidence + "\"}}";
    }

    /** The signed checkpoint over the first {@code size} facts. */
    byte[] checkpoint(long size) {
        try (MerkleTree tree = tree()) {
            return signer(tree).signed(size).toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    void keepCheckpoint(LocalDate day, long size) {
        try (MerkleTree tree = tree()) {
            CheckpointSigner signer = signer(tree);
            signer.kept().keepOf(day, signer.signed(size));
        }
    }

    String key() {
        return LogKeys.open(directory, Clock.systemUTC(), null).current().toString();
    }

    LogKeys keys() {
        return LogKeys.open(directory, Clock.systemUTC(), null);
    }

    /** Writes a package of the first {@code size} facts. */
    Path export(Path file, long size) throws IOException {
        try (MerkleTree tree = tree();
                SqliteReader ledger = SqliteReader.open(directory);
                OutputStream out = Files.newOutputStream(file)) {
            PackageSigning signing = new LogSigning(signer(tree));
            new EvidencePackage(ledger, evidence(), README, signing).write(size, out, facts -> {});
            return file;
        }
    }

    EvidenceFiles evidence() {
        return new EvidenceFiles(directory.resolve("evidence"));
    }

    static Map<String, byte[]> readme() {
        return README;
    }

    private MerkleTree tree() {
        return MerkleTree.open(directory.resolve("tree.db"));
    }

    private CheckpointSigner signer(MerkleTree tree) {
        return new CheckpointSigner(tree, keys(), new CheckpointFiles(directory));
    }
}
