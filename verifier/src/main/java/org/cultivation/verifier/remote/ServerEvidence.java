package org.cultivation.verifier.remote;

import java.io.IOException;
import java.util.HexFormat;
import org.cultivation.verifier.log.EvidenceElsewhere;
import org.cultivation.verifier.remote.Server.Refused;
import org.cultivation.verifier.report.Report;

/** Fetches evidence files from a server and hashes them, as far as the account may open them. */
final class ServerEvidence implements EvidenceElsewhere {

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final Server server;
    private long files;
    private long closed;

    ServerEvidence(Server server) {
        this.server = server;
    }

    @Override
    public Found look(String checksum) throws IOException {
        try {
            byte[] sha256 = server.digest("/api/evidence/" + checksum);
            files++;
            return HexFormat.of().formatHex(sha256).equals(checksum) ? Found.AS_NAMED : Found.CHANGED;
        } catch (Refused refused) {
            switch (refused.status()) {
                case NOT_FOUND -> {
                    return Found.MISSING;
                }
                case UNAUTHENTICATED, FORBIDDEN -> {
                    // Said in the report: not to be allowed to look is no finding.
                    closed++;
                    return Found.AS_NAMED;
                }
                default -> throw refused;
            }
        }
    }

    void tell(Report report) {
        report.tell("evidenceFiles", files);
        if (closed > 0) {
            report.note("evidence files not checked, since this account may not open them: " + closed);
        }
    }
}
