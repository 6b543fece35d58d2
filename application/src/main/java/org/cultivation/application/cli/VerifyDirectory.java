package org.cultivation.application.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cultivation.domain.registers.unit.ReadLogAnchor;
import org.cultivation.infra.checkpoints.LogKeys;
import org.cultivation.infra.evidence.EvidenceFiles;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Envelope;
import org.cultivation.infra.ledger.sqlite.StoredRows;
import org.cultivation.infra.reads.ReadChain;
import org.cultivation.infra.reads.ReadStore;
import org.cultivation.infra.reads.ReadsUnavailable;
import org.cultivation.infra.reads.SqliteReads;
import org.cultivation.infra.reads.StoredRead;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.infra.tlog.TreeUnavailable;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.LogCheck;
import org.cultivation.verifier.log.What;
import org.cultivation.verifier.note.Checkpoint;
import org.cultivation.verifier.note.CheckpointCheck;
import org.cultivation.verifier.note.VerifierKey;
import org.cultivation.verifier.report.Progress;
import org.cultivation.verifier.report.Report;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies the directory of a registry, which may be running: the entries as {@link LogCheck} does, the columns beside
 * them, the database itself, the evidence, the kept tree, and the checkpoints that were kept.
 */
final class VerifyDirectory {

    private static final String LEDGER = "ledger.db";
    private static final String ANCHOR = "unit.read-log-anchored/";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Stands for a file that is not there. */
    private static final ReadStore NO_READS = new ReadStore() {
        @Override
        public Optional<StoredRead> last() {
            return Optional.empty();
        }

        @Override
        public boolean add(StoredRead read) {
            return false;
        }

        @Override
        public List<StoredRead> from(long number, int most) {
            return List.of();
        }
    };

    private final Path directory;
    private final Report report;
    private final Collection<VerifierKey> keys;
    private final List<Checkpoint> checkpoints;
    private final List<Finding> found = new ArrayList<>();
    private final ReadChain reads = new ReadChain();

    VerifyDirectory(Path directory, Report report, List<Checkpoint> kept, Collection<VerifierKey> pinned)
            throws IOException {
        this.directory = directory;
        this.report = report;
        this.checkpoints = new ArrayList<>(kept);
        this.checkpoints.addAll(keptHere());
        this.keys = pinned.isEmpty() ? keysHere() : pinned;
    }

    private List<VerifierKey> keysHere() {
        if (!Files.exists(directory.resolve("log").resolve("keys.json"))) {
            return List.of();
        }
        return LogKeys.open(directory, Clock.systemUTC(), null).verifiers().stream()
                .map(key -> VerifierKey.parse(key.toString()))
                .toList();
    }

    private List<Checkpoint> keptHere() throws IOException {
        Path kept = directory.resolve("log").resolve("checkpoints");
        List<Checkpoint> read = new ArrayList<>();
        if (!Files.isDirectory(kept)) {
            return read;
        }
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = directory.relativize(file).toString();
                try {
                    read.add(Checkpoint.parse(name, Files.readAllBytes(file)));
                } catch (IllegalArgumentException e) {
                    found.add(Finding.in(name, What.CHANGED_FILE, String.valueOf(e.getMessage())));
                }
            }
        }
        return read;
    }

    void run(Progress progress) throws IOException {
        TreeSet<Long> sizes = new TreeSet<>();
        checkpoints.forEach(checkpoint -> sizes.add(checkpoint.size()));
        try (LogCheck log = new LogCheck(Registers.catalogue(), sizes)) {
            rows(log, progress);
            EvidenceFiles evidence = new EvidenceFiles(directory.resolve("evidence"));
            EvidenceFiles.Check files = evidence.check();
            for (String name : evidence.names()) {
                if (!files.wrong().contains(name)) {
                    log.kept(name);
                }
            }
            files.wrong()
                    .forEach(name -> found.add(Finding.in(
                            "evidence/" + name, What.EVIDENCE_CHANGED, "its content is not what its name says")));
            LogCheck.Result result = log.finish();
            progress.end();
            report.log(result);
            report.tell("evidenceFiles", files.files());
            report.tell("checkpoints", checkpoints.size());
            found.forEach(report::find);
            tree(result);
            readLog();
            new CheckpointCheck(keys, result.facts(), result.roots())
                    .check(checkpoints)
                    .forEach(report::find);
        }
    }

    private void rows(LogCheck log, Progress progress) throws IOException {
        try (StoredRows rows = StoredRows.open(directory)) {
            RowFeed feed = new RowFeed(log, found);
            try {
                rows.read(row -> {
                    feed.add(row);
                    anchor(row);
                    progress.at(log.facts(), log.bytes(), 0);
                });
            } finally {
                feed.flush();
            }
            rows.damages().forEach(damage -> found.add(Finding.in(LEDGER, What.STRUCTURE, damage)));
        } catch (StoredRows.Damaged e) {
            found.add(Finding.in(LEDGER, What.STRUCTURE, "the database cannot be read on: " + e.getMessage()));
        }
    }

    /** What the ledger says of the log of reads; an entry that cannot be read is told of elsewhere. */
    private void anchor(Entry row) {
        if (!row.type().startsWith(ANCHOR)) {
            return;
        }
        try {
            JsonNode values = JSON.readTree(Envelope.parts(row.json()).body()).path("values");
            reads.anchored(
                    Long.parseLong(values.path(ReadLogAnchor.COUNT).asString("")),
                    values.path(ReadLogAnchor.HEAD).asString(""));
        } catch (IllegalArgumentException | JacksonException toldElsewhere) {
            return;
        }
    }

    private void readLog() {
        Path file = directory.resolve(SqliteReads.FILE);
        if (!Files.exists(file)) {
            reads.check(NO_READS).forEach(wrong -> report.find(Finding.in(SqliteReads.FILE, What.READ_LOG, wrong)));
            return;
        }
        try (SqliteReads store = new SqliteReads(directory)) {
            reads.check(store).forEach(wrong -> report.find(Finding.in(SqliteReads.FILE, What.READ_LOG, wrong)));
            report.tell("readings", store.last().map(last -> last.number() + 1).orElse(0L));
        } catch (ReadsUnavailable e) {
            report.find(Finding.in(SqliteReads.FILE, What.READ_LOG, "it cannot be read: " + e.getMessage()));
        }
    }

    /** The kept tree may be ahead of what was read, when a server runs; it must never disagree. */
    private void tree(LogCheck.Result result) {
        Path file = directory.resolve("tree.db");
        if (!Files.exists(file)) {
            return;
        }
        try (MerkleTree kept = MerkleTree.open(file)) {
            if (kept.size() < result.facts()) {
                report.note("the kept tree has reached " + kept.size() + " of " + result.facts() + " facts");
                return;
            }
            String root = kept.rootAt(result.facts()).toBase64();
            if (!root.equals(Checkpoint.written(result.root()))) {
                report.find(Finding.in("tree.db", What.KEPT_TREE, "its root over these facts is " + root));
            }
        } catch (TreeUnavailable | IllegalArgumentException e) {
            report.find(Finding.in("tree.db", What.KEPT_TREE, "it cannot be read: " + e.getMessage()));
        }
    }
}
