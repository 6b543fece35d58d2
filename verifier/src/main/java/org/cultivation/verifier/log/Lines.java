package org.cultivation.verifier.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * Some entries, one after the other in one array.
 *
 * @param from where each begins in {@code bytes}
 * @param to where each ends, excluded; line ends are not part of it
 * @param count how many there are
 * @param promised what their hashes should be; empty when nobody said
 */
public record Lines(byte[] bytes, int[] from, int[] to, int count, List<Promised> promised) {

    /** Most entries in one: 2^{@value #LEVEL}, as in one file of a package. */
    public static final int MOST = 4_096;

    static final int LEVEL = 12;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long LINE_ENDS = ONES * '\n';

    /** What one line of a package's sums says: the root over the entries {@code first} to {@code last}. */
    public record Promised(long first, long last, String root) {}

    public Lines {
        promised = List.copyOf(promised);
    }

    /** The lines of {@code length} bytes; the last may lack its end. */
    public static Lines split(byte[] bytes, int length, List<Promised> promised) {
        int[] from = new int[MOST];
        int[] to = new int[MOST];
        int count = 0;
        for (int at = 0; at < length; ) {
            int end = end(bytes, at, length);
            if (count == from.length) {
                from = Arrays.copyOf(from, count * 2);
                to = Arrays.copyOf(to, count * 2);
            }
            from[count] = at;
            to[count++] = end;
            at = end + 1;
        }
        return new Lines(bytes, from, to, count, promised);
    }

    /** The place of the next line end, or {@code length}; looks at eight bytes at once. */
    private static int end(byte[] bytes, int from, int length) {
        int at = from;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            long others = (long) LONG.get(bytes, at) ^ LINE_ENDS;
            long ends = others - ONES & ~others & ONES << 7;
            if (ends != 0) {
                return at + (Long.numberOfTrailingZeros(ends) >>> 3);
            }
        }
        while (at < length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
