package org.cultivation.infra.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The bytes of a file of saved views, mapped into memory, so that they take no room in the heap and nobody's interrupt
 * closes them. Such a file is never changed, only deleted, and may be deleted while it is open. For any number of threads.
 */
final class FileBytes {

    /** A mapping holds at most 2 GiB; windows overlap by the length of the longest document. */
    private static final int WINDOW_BITS = 29;

    private static final long WINDOW = 1L << WINDOW_BITS;
    private static final int CHECKSUM = 32;

    private final MappedByteBuffer[] windows;
    private final long size;

    private FileBytes(MappedByteBuffer[] windows, long size) {
        this.windows = windows;
        this.size = size;
    }

    static FileBytes open(Path path) throws IOException, SavedViews.Unusable {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < CHECKSUM + Long.BYTES) {
                throw new SavedViews.Unusable("its end is missing", null);
            }
            MappedByteBuffer[] windows = new MappedByteBuffer[(int) ((size - 1 >> WINDOW_BITS) + 1)];
            for (int i = 0; i < windows.length; i++) {
                long from = i * WINDOW;
                windows[i] = channel.map(MapMode.READ_ONLY, from, Math.min(2 * WINDOW, size - from));
            }
            return new FileBytes(windows, size);
        }
    }

    byte[] read(long offset, int length) {
        byte[] bytes = new byte[length];
        windows[(int) (offset >> WINDOW_BITS)].get((int) (offset & WINDOW - 1), bytes);
        return bytes;
    }

    void requireChecksum() throws SavedViews.Unusable {
        MessageDigest digest = Hashes.digest();
        for (long at = 0; at < size - CHECKSUM; at += WINDOW) {
            ByteBuffer window = windows[(int) (at >> WINDOW_BITS)].duplicate();
            window.limit((int) Math.min(WINDOW, size - CHECKSUM - at));
            digest.update(window);
        }
        if (!Arrays.equals(digest.digest(), read(size - CHECKSUM, CHECKSUM))) {
            throw new SavedViews.Unusable("its checksum does not match", null);
        }
    }

    /** The index at the end, from its beginning. */
    Cursor index() {
        long end = size - CHECKSUM - Long.BYTES;
        long begin = ByteBuffer.wrap(read(end, Long.BYTES)).getLong();
        return new Cursor(ByteBuffer.wrap(read(begin, Math.toIntExact(end - begin))));
    }

    /** Reads texts and numbers one after the other. */
    record Cursor(ByteBuffer bytes) {
        int number() {
            return bytes.getInt();
        }

        String text() {
            byte[] text = new byte[Short.toUnsignedInt(bytes.getShort())];
            bytes.get(text);
            return new String(text, UTF_8);
        }
    }
}
