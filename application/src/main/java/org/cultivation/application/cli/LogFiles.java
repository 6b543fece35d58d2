package org.cultivation.application.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.KeptCheckpoints;
import org.cultivation.infra.checkpoints.LogKeys;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.tlog.MerkleTree;

/** The log of a registry's directory for one command, also beside a running server, which stays the only one to write. */
final class LogFiles implements AutoCloseable {

    private final MerkleTree tree;
    private final CheckpointSigner signer;

    LogFiles(Path directory) {
        this(directory, "tree.db");
    }

    /** @param file of the tree */
    LogFiles(Path directory, String file) {
        try {
            OwnerOnly.registry(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + directory, e);
        }
        LogKeys keys = LogKeys.open(directory, InstantSource.system(), null);
        KeptCheckpoints kept = new KeptCheckpoints(directory);
        tree = MerkleTree.open(directory.resolve(file));
        signer = new CheckpointSigner(tree, keys, kept);
    }

    MerkleTree tree() {
        return tree;
    }

    CheckpointSigner signer() {
        return signer;
    }

    @Override
    public void close() {
        tree.close();
    }
}
