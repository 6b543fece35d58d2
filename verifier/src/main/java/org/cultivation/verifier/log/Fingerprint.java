package org.cultivation.verifier.log;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * 128 bits that stand for a text: SipHash-2-4 (Aumasson and Bernstein) with a key made anew for each run. Equal texts
 * have equal fingerprints, so nothing doubled is missed. Two different texts share one only by chance, less than once in
 * 10^20 over a thousand million of them, and nobody can choose them so without the key. For one thread.
 */
final class Fingerprint {

    /** The secret of a run. */
    record Key(long low, long high) {
        static Key random() {
            SecureRandom random = new SecureRandom();
            return new Key(random.nextLong(), random.nextLong());
        }
    }

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Key key;
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    Fingerprint(Key key) {
        this.key = key;
    }

    /** Writes the two halves to {@code target[at]} and {@code target[at + 1]}. */
    void of(byte[] text, int from, int to, long[] target, int at) {
        v0 = key.low() ^ 0x736f6d6570736575L;
        v1 = key.high() ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key.low() ^ 0x6c7967656e657261L;
        v3 = key.high() ^ 0x7465646279746573L;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            absorb((long) LONG.get(text, i));
        }
        long last = (long) (to - from) << 56;
        for (int shift = 0; i < to; i++, shift += 8) {
            last |= (text[i] & 0xFFL) << shift;
        }
        absorb(last);
        v2 ^= 0xee;
        rounds(4);
        target[at] = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        rounds(4);
        target[at + 1] = v0 ^ v1 ^ v2 ^ v3;
    }

    private void absorb(long word) {
        v3 ^= word;
        rounds(2);
        v0 ^= word;
    }

    private void rounds(int count) {
        for (int n = 0; n < count; n++) {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
