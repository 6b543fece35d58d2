package org.cultivation.application.cli;

import java.io.IOException;
import java.util.List;
import org.cultivation.infra.evidence.EvidenceFiles;
import org.cultivation.infra.ledger.sqlite.SqliteReader;
import org.cultivation.verifier.VerifyCommand;
import org.cultivation.verifier.note.Checkpoint;
import org.cultivation.verifier.note.VerifierKey;
import org.cultivation.verifier.numbers.EntrySource;
import org.cultivation.verifier.report.Progress;
import org.cultivation.verifier.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verifier's command with two sources more: the directory and the database of a registry. */
@Command(
        name = "verify",
        description = {
            "Check an evidence package, or without one the directory of --data or the database of --uri, also in use.",
            "The small jar of the verifier does the same without the registry."
        })
final class VerifyLedgerCommand extends VerifyCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private PlaceOption data;

    @Override
    protected String defaultSource() {
        return data.uri == null ? data.directory.toString() : DatabasePlace.shown(data.uri);
    }

    @Override
    protected void verifyDefault(Report report, List<Checkpoint> kept, List<VerifierKey> pinned, Progress progress)
            throws IOException {
        if (data.uri != null) {
            try (DatabasePlace place = new DatabasePlace(data.uri, data.seal)) {
                new VerifyDatabase(place, report, kept, pinned).run(progress);
            }
            return;
        }
        new VerifyDirectory(data.directory, report, kept, pinned).run(progress);
    }

    @Override
    protected EntrySource defaultEntries() throws IOException {
        if (data.uri != null) {
            DatabasePlace place = new DatabasePlace(data.uri, data.seal);
            return new LedgerEntries(place.ledger(), place.evidence(), place::close);
        }
        SqliteReader ledger = SqliteReader.open(data.directory);
        return new LedgerEntries(ledger, new EvidenceFiles(data.directory.resolve("evidence")), ledger::close);
    }
}
