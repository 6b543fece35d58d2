package org.cultivation.application.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.cultivation.infra.checkpoints.KeptCheckpoints;
import org.cultivation.infra.checkpoints.MongoCheckpoints;
import org.cultivation.infra.checkpoints.MongoPublished;
import org.cultivation.infra.evidence.GridEvidence;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.log.LogCheck;
import org.cultivation.verifier.log.What;
import org.cultivation.verifier.note.Checkpoint;
import org.cultivation.verifier.note.CheckpointCheck;
import org.cultivation.verifier.note.VerifierKey;
import org.cultivation.verifier.report.Progress;
import org.cultivation.verifier.report.Report;

/**
 * Verifies the database of a registry in server mode beside its nodes, as {@link VerifyDirectory} does a directory:
 * entries, what stands beside them, evidence, kept and published checkpoints. Trees are each node's own.
 */
final class VerifyDatabase {

    private final DatabasePlace place;
    private final Report report;
    private final Collection<VerifierKey> keys;
    private final List<Checkpoint> checkpoints;
    private final List<Finding> found = new ArrayList<>();

    VerifyDatabase(DatabasePlace place, Report report, List<Checkpoint> given, Collection<VerifierKey> pinned) {
        this.place = place;
        this.report = report;
        this.checkpoints = new ArrayList<>(given);
        KeptCheckpoints kept = new MongoCheckpoints(place.database());
        kept.all().forEach(one -> add(one.name(), one.note().toString()));
        kept.damaged().forEach(name -> found.add(Finding.in(name, What.CHANGED_FILE, "it is no checkpoint")));
        new MongoPublished(place.database()).latest().ifPresent(note -> add("published", note.toString()));
        this.keys = pinned.isEmpty()
                ? place.keys().verifiers().stream()
                        .map(key -> VerifierKey.parse(key.toString()))
                        .toList()
                : pinned;
    }

    private void add(String name, String note) {
        try {
            checkpoints.add(Checkpoint.parse(name, note.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            found.add(Finding.in(name, What.CHANGED_FILE, String.valueOf(e.getMessage())));
        }
    }

    void run(Progress progress) throws IOException {
        TreeSet<Long> sizes = new TreeSet<>();
        checkpoints.forEach(checkpoint -> sizes.add(checkpoint.size()));
        try (LogCheck log = new LogCheck(Registers.catalogue(), sizes)) {
            rows(log, progress);
            int files = evidence(log);
            LogCheck.Result result = log.finish();
            progress.end();
            report.log(result);
            report.tell("evidenceFiles", files);
            report.tell("checkpoints", checkpoints.size());
            found.forEach(report::find);
            new CheckpointCheck(keys, result.facts(), result.roots())
                    .check(checkpoints)
                    .forEach(report::find);
        }
    }

    private void rows(LogCheck log, Progress progress) throws IOException {
        RowFeed feed = new RowFeed(log, found);
        try (LedgerStream rows = place.ledger().read(0, Long.MAX_VALUE)) {
            while (rows.hasNext()) {
                feed.add(rows.next());
                progress.at(log.facts(), log.bytes(), 0);
            }
        } catch (LedgerUnavailable e) {
            found.add(Finding.in("ledger", What.STRUCTURE, "the database cannot be read on: " + e.getMessage()));
        } finally {
            feed.flush();
        }
    }

    /** Each is fetched and its checksum compared with its name. */
    private int evidence(LogCheck log) throws IOException {
        GridEvidence evidence = place.evidence();
        int count = 0;
        for (String name : evidence.names()) {
            count++;
            try {
                if (evidence.find(name).isPresent()) {
                    log.kept(name);
                } else {
                    found.add(Finding.in("evidence/" + name, What.EVIDENCE_CHANGED, "it is no checksum"));
                }
            } catch (UncheckedIOException e) {
                found.add(
                        Finding.in("evidence/" + name, What.EVIDENCE_CHANGED, "its content is not what its name says"));
            }
        }
        return count;
    }
}
