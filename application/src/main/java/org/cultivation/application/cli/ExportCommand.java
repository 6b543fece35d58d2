package org.cultivation.application.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cultivation.application.pack.PlanPack;
import org.cultivation.infra.checkpoints.CheckpointFiles;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.LogKeys;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.evidence.Evidence;
import org.cultivation.infra.evidence.EvidenceFiles;
import org.cultivation.infra.export.EvidencePackage;
import org.cultivation.infra.export.LogSigning;
import org.cultivation.infra.export.PackageSigning;
import org.cultivation.infra.ledger.LedgerReader;
import org.cultivation.infra.ledger.sqlite.SqliteReader;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.verifier.report.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = {
            "Write an evidence package: the ledger, the evidence it names, the signed checkpoint, keys, explanations.",
            "It holds every fact, the restricted ones too: hand it only to who may see them.",
            "Works beside a running server."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final String CITY = "tianjin";
    private static final int PATIENCE_SECONDS = 5;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PlaceOption data;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "zip file to write; standard output when left out")
    private @Nullable Path file;

    @Option(names = "--until", paramLabel = "POSITION", description = "last position to write (default: all)")
    private @Nullable Long until;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (file == null) {
            write(new BufferedOutputStream(System.out, 1 << 16));
            return 0;
        }
        // Written beside and moved, so that a file with the name is always whole.
        Path part = file.resolveSibling(file.getFileName() + ".part");
        OwnerOnly.file(part);
        EvidencePackage.Written written;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            written = write(out);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        err().println("wrote " + written.facts() + " facts and " + written.evidenceFiles() + " evidence files to "
                + file + ", tree root " + written.root());
        return 0;
    }

    private EvidencePackage.Written write(OutputStream out) throws IOException {
        if (data.uri != null) {
            try (DatabasePlace place = new DatabasePlace(data.uri, data.seal);
                    LogFiles log = new LogFiles(place)) {
                long size = Math.min(log.tree().size(), until == null ? Long.MAX_VALUE : until + 1);
                return write(place.ledger(), place.evidence(), size, new LogSigning(log.signer()), out);
            }
        }
        Path directory = data.directory;
        Evidence evidence = new EvidenceFiles(directory.resolve("evidence"));
        try (SqliteReader ledger = SqliteReader.open(directory)) {
            long size = until == null ? ledger.head() : Math.min(ledger.head(), until + 1);
            if (!Files.exists(directory.resolve("log").resolve("keys.json"))) {
                err().println("this registry has no key yet: the package is not signed");
                return write(ledger, evidence, size, PackageSigning.NONE, out);
            }
            try (MerkleTree tree = tree(directory.resolve("tree.db"), size)) {
                LogKeys keys = LogKeys.open(directory, Clock.systemUTC(), null);
                CheckpointSigner signer = new CheckpointSigner(tree, keys, new CheckpointFiles(directory));
                return write(ledger, evidence, size, new LogSigning(signer), out);
            }
        }
    }

    /** A running server's tree follows its ledger within a second; one that does not come is refused when signing. */
    private static MerkleTree tree(Path file, long size) throws IOException {
        for (int left = PATIENCE_SECONDS * 10; ; left--) {
            MerkleTree tree = MerkleTree.open(file);
            if (tree.size() >= size || left == 0) {
                return tree;
            }
            tree.close();
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
    }

    private EvidencePackage.Written write(
            LedgerReader ledger, Evidence evidence, long size, PackageSigning signing, OutputStream out)
            throws IOException {
        EvidencePackage written = new EvidencePackage(ledger, evidence, explanations(), signing);
        Progress progress = Progress.on(err());
        try {
            return written.write(size, out, facts -> progress.at(facts, facts, size));
        } finally {
            progress.end();
        }
    }

    private static Map<String, byte[]> explanations() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream readme = ExportCommand.class.getResourceAsStream("/export/README.md")) {
            if (readme == null) {
                throw new IOException("the program lacks export/README.md");
            }
            files.put("README.md", readme.readAllBytes());
        }
        for (Map.Entry<String, byte[]> one : PlanPack.files(CITY).entrySet()) {
            files.put("plan-pack/" + one.getKey(), one.getValue());
        }
        return files;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
