package org.cultivation.verifier.log;

import java.nio.charset.StandardCharsets;
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

    private static final int CHUNK = 1 << 14;

    /** What one line of a package's sums says: the root over the entries {@code first} to {@code last}. */
    public record Promised(long first, long last, String root) {}

    public Lines {
        promised = List.copyOf(promised);
    }

    /** The lines of {@code length} bytes; the last may lack its end. */
    public static Lines split(byte[] bytes, int length, List<Promised> promised) {
        int[] from = new int[MOST + 1];
        int[] to = new int[MOST + 1];
        int count = 0;
        int begin = 0;
        for (int chunk = 0; chunk < length; chunk += CHUNK) {
            // As a string of one byte a character, for the platform searches these many bytes at once.
            String text = new String(bytes, chunk, Math.min(CHUNK, length - chunk), StandardCharsets.ISO_8859_1);
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
                if (count + 1 >= from.length) {
                    from = Arrays.copyOf(from, count * 2);
                    to = Arrays.copyOf(to, count * 2);
                }
                from[count] = begin;
                to[count++] = chunk + end;
                begin = chunk + end + 1;
            }
        }
        if (begin < length) {
            from[count] = begin;
            to[count++] = length;
        }
        return new Lines(bytes, from, to, count, promised);
    }
}
