package org.cultivation.infra.directory;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes what a registry keeps readable and writable by its owner only, whatever the umask says: directories
 * {@code 0700}, files {@code 0600}. Where the file system knows no such permissions, its own rules hold.
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    /** What a registry makes in its directory, in this and earlier versions. */
    private static final Pattern OURS = Pattern.compile(
            "(ledger|accounts|tree|vault|reads)\\.db(\\.part)?(-wal|-shm|-journal)?|registry\\.lock"
                    + "|vault\\.key(\\.part)?|demo-accounts\\.txt(\\.part)?|demo-unfinished|views|checkpoints|imports|evidence|log");

    private OwnerOnly() {}

    /**
     * Makes the directory when it is not there, and takes what an earlier version of this program left open in it away
     * from others. Files that are not a registry's are left as they are; so is a directory that holds such files.
     */
    public static void registry(Path directory) throws IOException {
        boolean existed = Files.isDirectory(directory);
        directory(directory);
        if (!existed || !knowsOwners(directory)) {
            return;
        }
        boolean onlyOurs = true;
        for (Path child : children(directory)) {
            if (OURS.matcher(child.getFileName().toString()).matches()) {
                tighten(child);
            } else {
                onlyOurs = false;
            }
        }
        if (onlyOurs) {
            Files.setPosixFilePermissions(directory, DIRECTORY);
        }
    }

    /** Makes a directory, with its parents, when it is not there. */
    public static void directory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, attributes(directory, DIRECTORY));
        }
    }

    /** Makes an empty file when there is none; a file that is there loses the permissions of others. */
    public static void file(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file, FILE));
        } catch (FileAlreadyExistsException e) {
            tighten(file);
        }
    }

    private static void tighten(Path path) throws IOException {
        if (!knowsOwners(path) || Files.isSymbolicLink(path)) {
            return;
        }
        try {
            tightenExisting(path);
        } catch (NoSuchFileException e) {
            // SQLite removed its log meanwhile: nothing is left to protect.
            return;
        }
    }

    private static void tightenExisting(Path path) throws IOException {
        boolean directory = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        Set<PosixFilePermission> wanted = directory ? DIRECTORY : FILE;
        if (!Files.getPosixFilePermissions(path).equals(wanted)) {
            Files.setPosixFilePermissions(path, wanted);
        }
        if (directory) {
            for (Path child : children(path)) {
                tighten(child);
            }
        }
    }

    private static List<Path> children(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) throws IOException {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) throws IOException {
        Path existing = path.toAbsolutePath();
        for (Path parent = existing.getParent(); parent != null && !Files.exists(existing); ) {
            existing = parent;
            parent = existing.getParent();
        }
        return Files.getFileStore(existing).supportsFileAttributeView("posix");
    }
}
