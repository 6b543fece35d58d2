package org.cultivation.infra.ledger.mongo;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * A place in a stream as one text, {@code stream#0000000000000000007}: texts of one stream sort by sequence number. One
 * text and not two members, since an index over two members of the same array is not understood alike by all servers that
 * speak MongoDB's protocol.
 */
final class Place {

    private static final int DIGITS = 19;

    private Place() {}

    static String of(String stream, long sequence) {
        return stream + "#" + String.format(Locale.ROOT, "%0" + DIGITS + "d", sequence);
    }

    /** The sequence number when {@code place} is one of this stream. */
    static OptionalLong sequence(String place, String stream) {
        int digits = place.length() - DIGITS;
        return digits == stream.length() + 1 && place.startsWith(stream) && place.charAt(stream.length()) == '#'
                ? OptionalLong.of(Long.parseLong(place, digits, place.length(), 10))
                : OptionalLong.empty();
    }
}
