package org.cultivation.infra.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cultivation.infra.ledger.Envelope;

/** Entries side by side, as C2SP tlog-tiles serves them: each after its length in two bytes, the higher one first. */
public final class EntryBundle {

    /** Bytes in the longest entry that a bundle can hold. */
    public static final int LONGEST = Envelope.LONGEST;

    private EntryBundle() {}

    /**
     * A bundle of these entries.
     *
     * @throws IllegalArgumentException when one is too long
     */
    public static byte[] of(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("an entry has " + entry.length + " bytes");
            }
            bundle.write(entry.length >>> 8);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /**
     * The entries of a bundle.
     *
     * @throws IllegalArgumentException when it ends within an entry
     */
    public static List<byte[]> parse(byte[] bundle) {
        List<byte[]> entries = new ArrayList<>();
        for (int at = 0; at < bundle.length; ) {
            int length = at + 1 < bundle.length ? (bundle[at] & 0xFF) << 8 | bundle[at + 1] & 0xFF : bundle.length;
            int end = at + 2 + length;
            if (end > bundle.length) {
                throw new IllegalArgumentException("the bundle ends within an entry");
            }
            entries.add(Arrays.copyOfRange(bundle, at + 2, end));
            at = end;
        }
        return entries;
    }
}
