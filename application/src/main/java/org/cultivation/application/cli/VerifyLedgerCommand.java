package org.cultivation.application.cli;

import java.io.IOException;
import java.util.List;
import org.cultivation.verifier.VerifyCommand;
import org.cultivation.verifier.note.Checkpoint;
import org.cultivation.verifier.note.VerifierKey;
import org.cultivation.verifier.numbers.EntrySource;
import org.cultivation.verifier.report.Progress;
import org.cultivation.verifier.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The verifier's command with one source more: the directory of a registry. */
@Command(
        name = "verify",
        description = {
            "Check an evidence package, or without one the directory of --data, which may be in use.",
            "The small jar of the verifier does the same without the registry."
        })
final class VerifyLedgerCommand extends VerifyCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private DataOption data;

    @Override
    protected String defaultSource() {
        return data.directory.toString();
    }

    @Override
    protected void verifyDefault(Report report, List<Checkpoint> kept, List<VerifierKey> pinned, Progress progress)
            throws IOException {
        new VerifyDirectory(data.directory, report, kept, pinned).run(progress);
    }

    @Override
    protected EntrySource defaultEntries() {
        return new DirectoryEntries(data.directory);
    }
}
