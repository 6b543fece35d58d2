package org.cultivation.infra.checkpoints;

import java.time.Instant;
import org.cultivation.infra.note.SignerKey;
import org.cultivation.infra.note.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * A key the log signs or signed with.
 *
 * @param signer its private half; null once it is retired and forgotten
 * @param since when it was made
 * @param until when it signs for the last time; null for the current one
 */
public record LogKey(
        VerifierKey verifier,
        @Nullable SignerKey signer,
        Instant since,
        @Nullable Instant until) {

    boolean signsAt(Instant now) {
        return signer != null && (until == null || now.isBefore(until));
    }

    LogKey retiring(Instant at) {
        return new LogKey(verifier, signer, since, at);
    }

    LogKey forgotten() {
        return new LogKey(verifier, null, since, until);
    }

    @Override
    public String toString() {
        return verifier + " since " + since + (until == null ? "" : " until " + until);
    }
}
