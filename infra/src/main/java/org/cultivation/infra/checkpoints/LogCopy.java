package org.cultivation.infra.checkpoints;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a log's keys and kept checkpoints along when a registry moves, so that it stays the same log. */
public final class LogCopy {

    private LogCopy() {}

    /**
     * From a directory to a database.
     *
     * @return how many checkpoints were kept there anew
     * @throws LogUnavailable when the database has another log's keys
     */
    public static int toDatabase(Path directory, MongoDatabase database, KeySeal seal) {
        if (!Files.exists(KeysOnDisk.file(directory))) {
            return 0;
        }
        keys(new KeysOnDisk(directory), new KeysInDatabase(database, seal));
        return kept(new CheckpointFiles(directory), new MongoCheckpoints(database));
    }

    /** From a database to a directory; otherwise as {@link #toDatabase}. */
    public static int toDirectory(MongoDatabase database, KeySeal seal, Path directory) {
        KeysInDatabase keys = new KeysInDatabase(database, seal);
        if (keys.isEmpty()) {
            return 0;
        }
        keys(keys, new KeysOnDisk(directory));
        return kept(new MongoCheckpoints(database), new CheckpointFiles(directory));
    }

    private static void keys(KeyPlace source, KeyPlace target) {
        KeyFile keys = source.read();
        target.create(() -> keys);
        if (!target.read().origin().equals(keys.origin())) {
            throw new LogUnavailable(
                    "the target is the log " + target.read().origin() + ", not " + keys.origin(), null);
        }
    }

    private static int kept(KeptCheckpoints source, KeptCheckpoints target) {
        int added = 0;
        for (KeptCheckpoint one : source.all()) {
            if (target.find(one.name()).isEmpty()) {
                target.take(one);
                added++;
            }
        }
        return added;
    }
}
