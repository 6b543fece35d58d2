package org.cultivation.verifier.packaged;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.cultivation.verifier.tree.TreeHasher;
import org.jspecify.annotations.Nullable;

/**
 * Reads a package from its first byte to its last, and tells of every byte between the files that is not as
 * {@link ZipLayout} says. Keeps nothing of what it read but a running hash of the directory that must follow.
 */
final class StrictZip implements AutoCloseable {

    /** The file cannot be read on. */
    static final class Broken extends IOException {

        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** A file in the package; {@code offset} is where its content begins. */
    record Member(String name, long size, long offset, long crc) {}

    private final InputStream in;
    private final long length;
    private final Consumer<String> wrong;
    private final MessageDigest directory = TreeHasher.sha256();
    private final CRC32 crc = new CRC32();
    private long directoryBytes;
    private long files;
    private long at;
    private long left;
    private @Nullable Member member;

    /** @param wrong is told what is not as it must be */
    StrictZip(Path file, Consumer<String> wrong) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        this.length = Files.size(file);
        this.wrong = wrong;
    }

    /**
     * The next file, or null after the last, when the end was checked too. What is left of the one before is read over.
     *
     * @throws Broken when what follows is no file and no directory
     */
    @Nullable
    Member next() throws IOException {
        finish();
        long start = at;
        byte[] fixed = bytes(4);
        if (number(fixed, 0) == ZipLayout.CENTRAL) {
            end(start, fixed);
            return null;
        }
        byte[] header = Arrays.copyOf(fixed, ZipLayout.LOCAL_BYTES);
        if (read(header, 4, header.length - 4) < header.length - 4 || number(fixed, 0) != ZipLayout.LOCAL) {
            throw new Broken("at byte " + start + " neither a file nor the directory begins");
        }
        long size = number(header, 22) & 0xFFFF_FFFFL;
        int nameLength = header[26] & 0xFF | (header[27] & 0xFF) << 8;
        if (size > length - at || nameLength > 200) {
            throw new Broken("at byte " + start + " a file is said to be larger than the package");
        }
        String name = new String(bytes(nameLength), US_ASCII);
        long told = number(header, 14) & 0xFFFF_FFFFL;
        byte[] expected = ZipLayout.local(name, told, size);
        if (!Arrays.equals(header, Arrays.copyOf(expected, header.length))) {
            wrong.accept("the header of " + name + " at byte " + start + " is not as written");
        }
        note(ZipLayout.central(name, told, size, start));
        files++;
        crc.reset();
        left = size;
        member = new Member(name, size, at, told);
        return member;
    }

    private void note(byte[] entry) {
        directory.update(entry);
        directoryBytes += entry.length;
    }

    /** Reads of the file at hand; -1 at its end. */
    int read(byte[] target) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = read(target, 0, (int) Math.min(target.length, left));
        if (count == 0) {
            throw new Broken("the package ends within a file");
        }
        crc.update(target, 0, count);
        left -= count;
        return count;
    }

    /** All of the file at hand. */
    byte[] readAll() throws IOException {
        if (left > Integer.MAX_VALUE - 16) {
            throw new Broken("a file is too large");
        }
        byte[] all = new byte[(int) left];
        if (read(all, 0, all.length) < all.length) {
            throw new Broken("the package ends within a file");
        }
        crc.update(all, 0, all.length);
        left = 0;
        return all;
    }

    /** Passes over the content of the file at hand, unchecked. */
    void skip() throws IOException {
        in.skipNBytes(left);
        at += left;
        left = 0;
        member = null;
    }

    private void finish() throws IOException {
        Member before = member;
        if (before != null) {
            byte[] rest = new byte[8_192];
            while (read(rest) >= 0) {
                // Only its checksum counts.
            }
            if (crc.getValue() != before.crc()) {
                wrong.accept("the checksum (CRC-32) of " + before.name() + " does not hold");
            }
            member = null;
        }
    }

    private void end(long start, byte[] fixed) throws IOException {
        byte[] expected = directory.digest();
        MessageDigest found = TreeHasher.sha256();
        found.update(fixed);
        byte[] buffer = new byte[8_192];
        for (long rest = directoryBytes - fixed.length; rest > 0; ) {
            int count = read(buffer, 0, (int) Math.min(buffer.length, rest));
            if (count == 0) {
                throw new Broken("the package ends within its directory");
            }
            found.update(buffer, 0, count);
            rest -= count;
        }
        if (!Arrays.equals(expected, found.digest())) {
            wrong.accept("the directory at the end does not list the files as they are");
        }
        byte[] tail = ZipLayout.end(files, directoryBytes, start);
        byte[] there = new byte[tail.length];
        if (read(there, 0, there.length) < there.length || !Arrays.equals(there, tail)) {
            wrong.accept("the last " + tail.length + " bytes are not as written");
        } else if (in.read() >= 0) {
            wrong.accept("bytes follow after the end");
        }
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        if (read(bytes, 0, count) < count) {
            throw new Broken("the package ends early, at byte " + at);
        }
        return bytes;
    }

    private int read(byte[] target, int from, int count) throws IOException {
        int read = in.readNBytes(target, from, count);
        at += read;
        return read;
    }

    private static int number(byte[] bytes, int from) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(from);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
