package org.cultivation.infra.export;

import java.util.stream.Collectors;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.LogUnavailable;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.tlog.Checkpoint;
import org.cultivation.infra.tlog.Hash;

/** Signs packages with the keys of the log. A past size is signed like today's: the tree knows its root. */
public final class LogSigning implements PackageSigning {

    private final CheckpointSigner signer;

    public LogSigning(CheckpointSigner signer) {
        this.signer = signer;
    }

    @Override
    public String origin() {
        return signer.keys().origin();
    }

    @Override
    public String keys() {
        return signer.keys().verifiers().reversed().stream()
                .map(key -> key + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String rotations() {
        return signer.keys().rotations().stream().map(SignedNote::toString).collect(Collectors.joining("\n"));
    }

    /** @throws LogUnavailable when the kept tree is not the tree over the entries that were written */
    @Override
    public String checkpoint(long size, Hash root) {
        SignedNote note;
        Hash kept;
        try {
            note = signer.signed(size);
            kept = Checkpoint.parse(note.text()).root();
        } catch (IllegalArgumentException | InvalidNote e) {
            throw new LogUnavailable(
                    "the kept tree has not reached " + size + " facts: start the registry once, then export", e);
        }
        if (!kept.equals(root)) {
            throw new LogUnavailable("the kept tree does not belong to the ledger: verify it", null);
        }
        return note.toString();
    }

    @Override
    public String sign(String text) {
        return signer.keys().signNote(text).toString();
    }
}
