package org.cultivation.verifier.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.cultivation.infra.facts.FactCatalogue;
import org.cultivation.infra.facts.TypeName;
import org.cultivation.verifier.log.Lines.Promised;
import org.cultivation.verifier.tree.TreeHasher;
import org.jspecify.annotations.Nullable;

/**
 * Entries, each looked at by itself: hash, form, type, and what it says of its place. This is the part of the work that
 * several threads share.
 */
final class CheckedLines {

    /** Numbers kept of an entry: position, sequence, recorded time, and the fingerprints of id and stream. */
    static final int WIDTH = 8;

    static final int POSITION = 0;
    static final int RECORDED_AT = 1;
    static final int ID = 2;
    static final int STREAM = 4;
    static final int SEQUENCE = 6;

    private static final int BLOCK = 256;

    /** Wrong with an entry by itself. */
    record Wrong(int entry, What what, String detail) {}

    /** A checksum that an entry names as that of an evidence file. */
    record Reference(int entry, long[] checksum) {}

    final int count;
    final long length;
    final long[] numbers;
    final byte[] leaves;
    final List<Wrong> wrong = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();
    /** Root over all of them when there are {@link Lines#MOST}, which is a perfect subtree. */
    byte @Nullable [] root;

    private final TreeHasher hasher = new TreeHasher();

    private CheckedLines(int count, long length) {
        this.count = count;
        this.length = length;
        numbers = new long[count * WIDTH];
        leaves = new byte[count * TreeHasher.LENGTH];
    }

    static CheckedLines of(Lines lines, FactCatalogue catalogue, Fingerprint.Key key) {
        long length = 0;
        for (int i = 0; i < lines.count(); i++) {
            length += lines.to()[i] - lines.from()[i] + 1;
        }
        CheckedLines checked = new CheckedLines(lines.count(), length);
        checked.look(lines, catalogue, new Fingerprint(key));
        checked.hash(lines);
        return checked;
    }

    private void look(Lines lines, FactCatalogue catalogue, Fingerprint fingerprint) {
        Map<String, Boolean> known = new HashMap<>();
        List<long[]> found = new ArrayList<>();
        byte[] bytes = lines.bytes();
        EntryScan entry = new EntryScan((name, nameEnd, text) -> {
            long[] checksum = NamedEvidence.checksum(bytes, name, nameEnd, text);
            if (checksum.length > 0) {
                found.add(checksum);
            }
        });
        for (int i = 0; i < count; i++) {
            String problem = entry.read(bytes, lines.from()[i], lines.to()[i]);
            int at = i * WIDTH;
            if (problem != null) {
                boolean isEnvelope = entry.position >= 0;
                wrong.add(new Wrong(i, isEnvelope ? What.NOT_CANONICAL : What.MALFORMED, problem));
                if (!isEnvelope) {
                    numbers[at + POSITION] = -1;
                    found.clear();
                    continue;
                }
            }
            numbers[at + POSITION] = entry.position;
            numbers[at + RECORDED_AT] = entry.recordedAt;
            fingerprint.of(entry.texts, entry.idFrom, entry.idTo, numbers, at + ID);
            fingerprint.of(entry.texts, entry.streamFrom, entry.streamTo, numbers, at + STREAM);
            numbers[at + SEQUENCE] = entry.sequence;
            if (!known.computeIfAbsent(entry.type, type -> isKnown(catalogue, type))) {
                wrong.add(new Wrong(i, What.UNKNOWN_TYPE, entry.type));
            }
            for (long[] checksum : found) {
                references.add(new Reference(i, checksum));
            }
            found.clear();
        }
    }

    private static boolean isKnown(FactCatalogue catalogue, String type) {
        try {
            return catalogue.find(TypeName.parse(type)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void hash(Lines lines) {
        for (int i = 0; i < count; i++) {
            hasher.leaf(lines.bytes(), lines.from()[i], lines.to()[i], leaves, i * TreeHasher.LENGTH);
        }
        byte[] blocks = blocks();
        long promisedCount = lines.promised().stream()
                .mapToLong(promised -> promised.last() - promised.first() + 1)
                .sum();
        if (promisedCount == count) {
            int at = 0;
            for (Promised promised : lines.promised()) {
                int size = (int) (promised.last() - promised.first() + 1);
                compare(promised, at, root(blocks, at, size));
                at += size;
            }
        }
        if (count == Lines.MOST) {
            root = hasher.fold(blocks, count / BLOCK);
        }
    }

    /** Roots over each {@value #BLOCK} leaves, as far as they are full. */
    private byte[] blocks() {
        byte[] blocks = new byte[count / BLOCK * TreeHasher.LENGTH];
        for (int block = 0; block < count / BLOCK; block++) {
            byte[] root = hasher.fold(some(block * BLOCK, BLOCK), BLOCK);
            System.arraycopy(root, 0, blocks, block * TreeHasher.LENGTH, TreeHasher.LENGTH);
        }
        return blocks;
    }

    private byte[] some(int first, int size) {
        return Arrays.copyOfRange(leaves, first * TreeHasher.LENGTH, (first + size) * TreeHasher.LENGTH);
    }

    private byte[] root(byte[] blocks, int first, int size) {
        if (size == BLOCK && first % BLOCK == 0) {
            int at = first / BLOCK * TreeHasher.LENGTH;
            return Arrays.copyOfRange(blocks, at, at + TreeHasher.LENGTH);
        }
        return Roots.of(some(first, size), size);
    }

    private void compare(Promised promised, int at, byte[] found) {
        if (!Base64.getEncoder().encodeToString(found).equals(promised.root())) {
            wrong.add(new Wrong(
                    at,
                    What.CHANGED,
                    promised.first() == promised.last()
                            ? "it is not the fact that was written"
                            : "a fact among #" + promised.first() + " to #" + promised.last()
                                    + " is not the one that was written"));
        }
    }

    static String hex(long[] checksum) {
        HexFormat hex = HexFormat.of();
        StringBuilder text = new StringBuilder();
        for (long part : checksum) {
            text.append(hex.toHexDigits(part));
        }
        return text.toString();
    }
}
