package org.cultivation.application.transparency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.KeptCheckpoint;
import org.cultivation.infra.checkpoints.Standing;
import org.cultivation.infra.note.Cosignature;
import org.cultivation.infra.note.VerifierKey;

/**
 * A kept checkpoint as it is listed.
 *
 * @param root in base64
 * @param note the signed note itself
 */
public record CheckpointRow(
        String name,
        LocalDate day,
        boolean daily,
        long size,
        String root,
        Standing standing,
        List<Witnessed> cosignatures,
        String note) {

    /** A witness and when it says it saw the tree. */
    public record Witnessed(String witness, Instant at) {}

    static CheckpointRow of(KeptCheckpoint kept, CheckpointSigner signer, List<VerifierKey> witnesses) {
        return new CheckpointRow(
                kept.name(),
                kept.day(),
                kept.daily(),
                kept.checkpoint().size(),
                kept.checkpoint().root().toBase64(),
                signer.standing(kept),
                kept.cosignatures(witnesses).stream()
                        .map(line -> new Witnessed(line.name(), Cosignature.at(line)))
                        .toList(),
                kept.note().toString());
    }
}
