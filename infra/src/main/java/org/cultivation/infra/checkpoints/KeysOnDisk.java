package org.cultivation.infra.checkpoints;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cultivation.infra.directory.OwnerOnly;
import org.jspecify.annotations.Nullable;

/**
 * {@code log/keys.json} of a registry's directory. It is read again when another process replaced it, so that a rotation
 * takes effect in a running server.
 */
final class KeysOnDisk implements KeyPlace {

    private final Path directory;
    private final Path file;
    private @Nullable KeyFile content;
    private @Nullable Object version;

    KeysOnDisk(Path registry) {
        this.directory = registry.resolve("log");
        this.file = file(registry);
    }

    static Path file(Path registry) {
        return registry.resolve("log").resolve("keys.json");
    }

    @Override
    public synchronized KeyFile read() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            // Times are coarse; each replacement is another file too.
            Object found = Arrays.asList(now.fileKey(), now.lastModifiedTime(), now.size());
            KeyFile known = content;
            if (known == null || !found.equals(version)) {
                known = KeyFile.read(file);
                content = known;
                version = found;
            }
            return known;
        } catch (IOException e) {
            throw new LogUnavailable("cannot read " + file.toAbsolutePath(), e);
        }
    }

    @Override
    public void create(Supplier<KeyFile> first) {
        exclusively(() -> {
            if (!Files.exists(file)) {
                first.get().write(file);
            }
        });
    }

    @Override
    public synchronized void change(UnaryOperator<KeyFile> change) {
        exclusively(() -> change.apply(KeyFile.read(file)).write(file));
        version = null;
    }

    /** What may fail while nobody else replaces the file. */
    private interface Step {
        void run() throws IOException;
    }

    private void exclusively(Step step) {
        Path lock = file.resolveSibling("keys.lock");
        try {
            OwnerOnly.directory(directory);
            OwnerOnly.file(lock);
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                Objects.requireNonNull(held);
                step.run();
            }
        } catch (IOException e) {
            throw new LogUnavailable("cannot replace " + file.toAbsolutePath(), e);
        }
    }
}
