package org.cultivation.application.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cultivation.verifier.log.Finding;
import org.cultivation.verifier.report.Progress;
import org.cultivation.verifier.report.Report;

/** What {@code verify --data} finds, for tests of other packages. */
public final class LedgerVerification {

    private LedgerVerification() {}

    public static List<Finding> findings(Path directory) throws IOException {
        Report report = new Report(directory.toString());
        new VerifyDirectory(directory, report, List.of(), List.of()).run(new Progress(null));
        return report.findings();
    }
}
