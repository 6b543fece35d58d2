package org.cultivation.infra.ledger.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.cultivation.infra.directory.OwnerOnly;
import org.cultivation.infra.ledger.LedgerInUse;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * The right to write a registry's directory: an operating system lock on {@code registry.lock}, which ends with the
 * process however it ends. The file names the holder's process id for whoever is turned away.
 */
final class ProcessLock implements AutoCloseable {

    /** Beyond the content, so that the file stays readable where locks are mandatory. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws LedgerInUse when another process, or this one, holds the lock */
    static ProcessLock acquire(Path directory) {
        Path file = directory.resolve("registry.lock");
        FileChannel channel = null;
        try {
            OwnerOnly.file(file);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                throw new LedgerInUse(directory.toAbsolutePath() + " is in use by process " + holder(file));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(US_ASCII)));
            return new ProcessLock(channel);
        } catch (IOException | LedgerInUse e) {
            closeAfter(e, channel);
            throw e instanceof LedgerInUse inUse ? inUse : new LedgerUnavailable("cannot lock " + file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(Path file) throws IOException {
        String pid = Files.readString(file, US_ASCII).strip();
        return pid.isEmpty() ? "(just starting)" : pid;
    }

    private static void closeAfter(Exception cause, @Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LedgerUnavailable("cannot release the lock", e);
        }
    }
}
