package org.cultivation.verifier.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    /** The first vectors of the authors of SipHash for 128 bits: key 00..0f, text 00, 0001, ... */
    @Test
    void is_siphash_2_4_with_128_bits() {
        Fingerprint fingerprint = new Fingerprint(new Fingerprint.Key(0x0706050403020100L, 0x0f0e0d0c0b0a0908L));
        byte[] text = new byte[16];
        for (int i = 0; i < text.length; i++) {
            text[i] = (byte) i;
        }
        assertThat(hex(fingerprint, text, 0)).isEqualTo("a3817f04ba25a8e66df67214c7550293");
        assertThat(hex(fingerprint, text, 1)).isEqualTo("da87c1d86b99af44347659119b22fc45");
        assertThat(hex(fingerprint, text, 8)).isEqualTo("3b62a9ba6258f5610f83e264f31497b4");
    }

    private static String hex(Fingerprint fingerprint, byte[] text, int length) {
        long[] halves = new long[2];
        fingerprint.of(text, 0, length, halves, 0);
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(Long.reverseBytes(halves[0])) + hex.toHexDigits(Long.reverseBytes(halves[1]));
    }
}
