package org.cultivation.infra.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file of any size whose files are stored as they are, so that all its bytes follow from their names and contents.
 * Keeps the lines of {@code SHA256SUMS} meanwhile.
 */
final class StoredFiles implements AutoCloseable {

    /** Not the first moment that a zip file can tell: for that one the JDK adds a timestamp in the machine's time zone. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    StoredFiles(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Writes a file and lists its checksum. */
    void put(String name, byte[] content) throws IOException {
        putUnlisted(name, content, content.length);
        list(name, sha256().digest(content));
    }

    /** Writes a file that something else vouches for. */
    void putUnlisted(String name, byte[] content, int length) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content, 0, length);
        begin(name, length, crc.getValue());
        zip.write(content, 0, length);
        zip.closeEntry();
    }

    /** Copies a file, which must not change meanwhile, and lists its checksum. */
    void put(String name, Path file) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                crc.update(buffer, 0, count);
                sha256.update(buffer, 0, count);
                size += count;
            }
        }
        begin(name, size, crc.getValue());
        Files.copy(file, zip);
        zip.closeEntry();
        list(name, sha256.digest());
    }

    private void begin(String name, long size, long crc) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }

    private void list(String name, byte[] sha256) {
        sums.append(HexFormat.of().formatHex(sha256)).append("  ").append(name).append('\n');
    }

    /** What {@code SHA256SUMS} must say of the files so far. */
    byte[] sums() {
        return sums.toString().getBytes(StandardCharsets.UTF_8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }

    /** Writes the directory at the end; what it was written to stays open. */
    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }
}
