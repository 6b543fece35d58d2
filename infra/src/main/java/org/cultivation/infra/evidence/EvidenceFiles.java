package org.cultivation.infra.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.infra.directory.OwnerOnly;

/**
 * Files in one directory, each named by the lower-case SHA-256 of its content, so that what a fact names can be neither
 * changed nor confused. A file is there whole and durable, or not at all. Safe for any number of threads.
 */
public final class EvidenceFiles implements Evidence {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final String UNFINISHED = ".part-";

    private final Path directory;

    /** @param directory made with the first file */
    public EvidenceFiles(Path directory) {
        this.directory = directory;
    }

    @Override
    public String store(InputStream in, long limit) throws IOException {
        OwnerOnly.directory(directory);
        Path part = directory.resolve(UNFINISHED + UUID.randomUUID());
        OwnerOnly.file(part);
        try {
            String checksum = write(in, part, limit);
            Path file = directory.resolve(checksum);
            if (!Files.exists(file)) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                makeNameDurable();
            }
            return checksum;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String write(InputStream in, Path part, long limit) throws IOException {
        MessageDigest sha256 = sha256();
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge(limit);
                }
                sha256.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void makeNameDurable() throws IOException {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    @Override
    public Optional<Path> find(String checksum) {
        Path file = isName(checksum) ? directory.resolve(checksum) : null;
        return file != null && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public Set<String> names() throws IOException {
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(EvidenceFiles::isName)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    static boolean isName(String checksum) {
        return NAME.matcher(checksum).matches();
    }

    /**
     * What is found when every file is read again.
     *
     * @param files how many there are
     * @param wrong names of those whose content is not what their name says
     */
    public record Check(long files, List<String> wrong) {}

    /** Reads every file again. Works beside a running server. */
    public Check check() throws IOException {
        if (!Files.isDirectory(directory)) {
            return new Check(0, List.of());
        }
        List<String> wrong = new ArrayList<>();
        long count = 0;
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                // Another process may be filing it, or was stopped while it did.
                if (!name.startsWith(UNFINISHED)) {
                    count++;
                    if (!NAME.matcher(name).matches() || !name.equals(checksum(file))) {
                        wrong.add(name);
                    }
                }
            }
        }
        return new Check(count, wrong);
    }

    private static String checksum(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }
}
