package org.cultivation.verifier.packaged;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cultivation.infra.facts.Registers;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.LogCheck;
import org.cultivation.verifier.log.What;
import org.cultivation.verifier.note.Checkpoint;
import org.cultivation.verifier.note.CheckpointCheck;
import org.cultivation.verifier.note.KeyRotations;
import org.cultivation.verifier.note.VerifierKey;
import org.cultivation.verifier.report.Progress;
import org.cultivation.verifier.report.Report;

/** Verifies one package: its bytes, its entries, its signatures, and the checkpoints that its reader kept. */
public final class PackageVerification {

    private final Path file;
    private final Report report;
    private final List<Checkpoint> kept;
    private final Collection<VerifierKey> pinned;

    /**
     * @param kept checkpoints that the reader has from elsewhere
     * @param pinned keys that the reader trusts; those in the package when empty
     */
    public PackageVerification(Path file, Report report, List<Checkpoint> kept, Collection<VerifierKey> pinned) {
        this.file = file;
        this.report = report;
        this.kept = kept;
        this.pinned = pinned;
    }

    /** Checks everything and tells the report. */
    public void run(Progress progress) throws IOException {
        Map<String, byte[]> small = PackageCheck.peek(file);
        TreeSet<Long> sizes = new TreeSet<>();
        kept.forEach(checkpoint -> sizes.add(checkpoint.size()));
        checkpoint(small).ifPresent(checkpoint -> sizes.add(checkpoint.size()));
        note(small).ifPresent(note -> sizes.add(note.size()));
        long length = Files.size(file);
        try (LogCheck log = new LogCheck(Registers.catalogue(), sizes)) {
            List<Finding> ofFiles = new ArrayList<>();
            PackageCheck files = new PackageCheck(file, log, ofFiles::add);
            files.read(at -> progress.at(log.facts(), at, length));
            Optional<PackageNote> note = files.note();
            LogCheck.Result result = log.finish();
            progress.end();
            report.log(result);
            ofFiles.forEach(report::find);
            report.tell("evidenceFiles", files.evidenceFiles());
            report.tell("evidenceBytes", files.evidenceBytes());
            hold(files, note, result);
        }
    }

    private void hold(PackageCheck files, Optional<PackageNote> note, LogCheck.Result result) {
        List<VerifierKey> inside = keys(files);
        Collection<VerifierKey> trusted = pinned.isEmpty()
                ? inside
                : KeyRotations.trusted(pinned, files.small(Layout.ROTATIONS).orElse(new byte[0]));
        List<Checkpoint> checkpoints = new ArrayList<>(kept);
        note.ifPresent(said -> hold(said, trusted, result));
        files.small(Layout.CHECKPOINT)
                .ifPresent(bytes -> checkpoint(bytes, note, result).ifPresent(checkpoints::add));
        if (pinned.isEmpty() && !inside.isEmpty()) {
            report.tell("key", inside.getFirst().toString());
            report.note("the key is the one in the package: compare it with one that you have from elsewhere (--key)");
        }
        if (trusted.isEmpty() && checkpoints.isEmpty()) {
            report.note("nothing is signed: whoever wrote the package could have written another");
        }
        new CheckpointCheck(trusted, result.facts(), result.roots())
                .check(checkpoints)
                .forEach(report::find);
    }

    private void hold(PackageNote note, Collection<VerifierKey> trusted, LogCheck.Result result) {
        if (!trusted.isEmpty()) {
            CheckpointCheck.signature(Layout.NOTE, note.origin(), note.note(), trusted)
                    .ifPresent(report::find);
        }
        if (note.size() > result.facts()) {
            report.find(Finding.in(
                    Layout.NOTE,
                    What.CUT_TAIL,
                    "the package was written with " + note.size() + " facts and has " + result.facts()));
        } else if (note.size() < result.facts()) {
            report.find(Finding.in(
                    Layout.NOTE, What.UNSIGNED_TAIL, "it is about the first " + note.size() + " facts only"));
        }
        byte[] root = result.roots().get(note.size());
        if (root != null && !Checkpoint.written(root).equals(note.root()) && report.holds()) {
            report.find(Finding.in(
                    Layout.NOTE,
                    What.CHANGED,
                    "the tree over the entries is " + Checkpoint.written(root) + ", it was " + note.root()));
        }
    }

    private Optional<Checkpoint> checkpoint(byte[] bytes, Optional<PackageNote> note, LogCheck.Result result) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(Layout.CHECKPOINT, bytes);
            report.tell("signedFacts", checkpoint.size());
            if (checkpoint.size() < result.facts()) {
                report.find(Finding.in(
                        Layout.CHECKPOINT,
                        What.UNSIGNED_TAIL,
                        "it was signed over " + checkpoint.size() + " facts, and there are " + result.facts()));
            }
            note.filter(said -> !said.origin().equals(checkpoint.origin()))
                    .ifPresent(said -> report.find(
                            Finding.in(Layout.CHECKPOINT, What.OTHER_LOG, "the package is of " + said.origin())));
            return Optional.of(checkpoint);
        } catch (IllegalArgumentException e) {
            report.find(Finding.in(Layout.CHECKPOINT, What.CHANGED_FILE, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private List<VerifierKey> keys(PackageCheck files) {
        List<VerifierKey> keys = new ArrayList<>();
        files.small(Layout.KEYS).ifPresent(bytes -> {
            for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
                try {
                    keys.add(VerifierKey.parse(line));
                } catch (IllegalArgumentException e) {
                    report.find(Finding.in(Layout.KEYS, What.CHANGED_FILE, String.valueOf(e.getMessage())));
                }
            }
        });
        return keys;
    }

    /** Only to know the size it speaks of; it is judged when the package was read. */
    private static Optional<Checkpoint> checkpoint(Map<String, byte[]> small) {
        byte[] bytes = small.get(Layout.CHECKPOINT);
        try {
            return bytes == null ? Optional.empty() : Optional.of(Checkpoint.parse(Layout.CHECKPOINT, bytes));
        } catch (IllegalArgumentException judgedLater) {
            return Optional.empty();
        }
    }

    private static Optional<PackageNote> note(Map<String, byte[]> small) {
        byte[] bytes = small.get(Layout.NOTE);
        try {
            return bytes == null ? Optional.empty() : Optional.of(PackageNote.parse(bytes));
        } catch (IllegalArgumentException judgedLater) {
            return Optional.empty();
        }
    }
}
