package org.cultivation.infra.spreadsheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cultivation.domain.Refusal;

/**
 * Counts what a part of a package unpacks to and stops a zip bomb while it unpacks, whatever sizes the package claims.
 * Also stops XML whose tags or texts have no end, which a parser would gather in memory.
 */
final class GuardedStream extends FilterInputStream {

    private static final int LONGEST_RUN = 256 * 1024;
    private static final int RATIO_FROM = 1024 * 1024;

    private final long limit;
    private final long ratioLimit;
    private final boolean markup;
    private long count;
    private int run;

    /**
     * @param limit bytes that may come
     * @param packed size of the part in the package
     * @param markup whether to watch for endless tags and texts
     */
    GuardedStream(InputStream in, long limit, long packed, int maxRatio, boolean markup) {
        super(in);
        this.limit = limit;
        this.ratioLimit = Math.max(RATIO_FROM, packed * maxRatio);
        this.markup = markup;
    }

    /** Bytes read so far. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) {
            count += read;
            Refusal.when(count > limit || count > ratioLimit, "import.file-expands-too-much");
            if (markup) {
                watch(buffer, offset, read);
            }
        }
        return read;
    }

    private void watch(byte[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            run = buffer[i] == '<' || buffer[i] == '>' ? 0 : run + 1;
        }
        Refusal.when(run > LONGEST_RUN, "import.file-text-too-long");
    }

    @Override
    public long skip(long n) throws IOException {
        return in.skip(0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
