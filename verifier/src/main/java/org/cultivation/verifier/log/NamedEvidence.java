package org.cultivation.verifier.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Whether every evidence file that a fact names is there. A fact names one by its SHA-256 in the member {@code evidence}
 * of its basis (or of a decision on a code), or as a file of an issued bulletin.
 */
final class NamedEvidence implements AutoCloseable {

    private static final List<byte[]> MEMBERS =
            List.of("evidence".getBytes(US_ASCII), "docx-hash".getBytes(US_ASCII), "pdf-hash".getBytes(US_ASCII));
    private static final int PARTS = 4;
    private static final int WIDTH = 8;
    private static final long[] NONE = {};

    private final Partitions named = new Partitions(WIDTH);
    private final Partitions kept = new Partitions(WIDTH);
    private final long[] record = new long[WIDTH];

    /** The checksum in {@code bytes[text]} and the 63 after it, in four parts; empty when it is none of an evidence file. */
    static long[] checksum(byte[] bytes, int name, int nameEnd, int text) {
        for (byte[] member : MEMBERS) {
            if (Arrays.equals(bytes, name, nameEnd, member, 0, member.length)) {
                return parts(new String(bytes, text, PARTS * 16, US_ASCII));
            }
        }
        return NONE;
    }

    private static long[] parts(String hex) {
        long[] parts = new long[PARTS];
        try {
            for (int i = 0; i < PARTS; i++) {
                parts[i] = HexFormat.fromHexDigitsToLong(hex, i * 16, (i + 1) * 16);
            }
            return parts;
        } catch (IllegalArgumentException notHex) {
            return NONE;
        }
    }

    void named(long position, long[] checksum) throws IOException {
        System.arraycopy(checksum, 0, record, 0, PARTS);
        record[PARTS] = position;
        named.add(record, 0);
    }

    /** A file is there; its content was compared with its name elsewhere. */
    void kept(String checksum) throws IOException {
        long[] parts = parts(checksum);
        if (parts.length > 0) {
            System.arraycopy(parts, 0, record, 0, PARTS);
            kept.add(record, 0);
        }
    }

    /** Each file that is not there as named is told once, at the first fact that names it. */
    void findMissing(EvidenceElsewhere elsewhere, Findings findings) throws IOException {
        for (int heap = 0; heap < Partitions.HEAPS; heap++) {
            long[] files = kept.heap(heap);
            long[] names = named.heap(heap);
            long[] both = Arrays.copyOf(files, files.length + names.length);
            System.arraycopy(names, 0, both, files.length, names.length);
            findMissing(both, files.length / WIDTH, elsewhere, findings);
        }
    }

    private static void findMissing(long[] both, int files, EvidenceElsewhere elsewhere, Findings findings)
            throws IOException {
        int records = both.length / WIDTH;
        Latest latest = new Latest(both, records, WIDTH, PARTS);
        for (int i = 0; i < records; i++) {
            if (latest.note(i) < 0 && i >= files) {
                String checksum = CheckedLines.hex(Arrays.copyOfRange(both, i * WIDTH, i * WIDTH + PARTS));
                long position = both[i * WIDTH + PARTS];
                switch (elsewhere.look(checksum)) {
                    case MISSING ->
                        findings.add(
                                position,
                                What.EVIDENCE_MISSING,
                                "it names the file " + checksum + ", which is not there");
                    case CHANGED ->
                        findings.add(
                                position,
                                What.EVIDENCE_CHANGED,
                                "the file " + checksum + " that it names has another content");
                    case AS_NAMED -> {}
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        named.close();
        kept.close();
    }
}
