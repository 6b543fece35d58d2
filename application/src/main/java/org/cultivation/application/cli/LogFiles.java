package org.cultivation.application.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.cultivation.infra.checkpoints.CheckpointFiles;
import org.cultivation.infra.checkpoints.CheckpointSigner;
import org.cultivation.infra.checkpoints.KeptCheckpoints;
import org.cultivation.infra.checkpoints.LogKeys;
import org.cultivation.infra.checkpoints.MongoCheckpoints;
import org.cultivation.infra.checkpoints.MongoPublished;
import org.cultivation.infra.claims.Claims;
import org.cultivation.infra.claims.MongoClaims;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.tlog.MerkleTree;
import org.cultivation.infra.tlog.TreeCheck;
import org.jspecify.annotations.Nullable;

/**
 * The log of a registry for one command, also beside a running server. In a directory that stays the only one to write;
 * beside the nodes of a database the command gives out what they publish, and publishes only when no node is there.
 */
final class LogFiles implements AutoCloseable {

    private final MerkleTree tree;
    private final CheckpointSigner signer;
    private final @Nullable Claims claims;
    private final @Nullable DatabasePlace place;

    static LogFiles of(PlaceOption option) throws IOException {
        return option.uri == null
                ? new LogFiles(option.directory)
                : new LogFiles(new DatabasePlace(option.uri, option.seal));
    }

    /** @param place closed with this; its tree is made from the ledger */
    LogFiles(DatabasePlace place) {
        this.place = place;
        tree = MerkleTree.open(place.temporary().resolve("tree.db"));
        TreeCheck.fill(place.ledger(), tree);
        claims = new MongoClaims(place.database());
        signer = new CheckpointSigner(
                tree,
                place.keys(),
                new MongoCheckpoints(place.database()),
                new MongoPublished(place.database()),
                claims.on("log"));
    }

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
        KeptCheckpoints kept = new CheckpointFiles(directory);
        tree = MerkleTree.open(directory.resolve(file));
        signer = new CheckpointSigner(tree, keys, kept);
        claims = null;
        place = null;
    }

    MerkleTree tree() {
        return tree;
    }

    CheckpointSigner signer() {
        return signer;
    }

    @Override
    public void close() {
        if (claims != null) {
            claims.close();
        }
        tree.close();
        if (place != null) {
            place.close();
        }
    }
}
