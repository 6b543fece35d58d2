package org.cultivation.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** A TrueType font: which glyph shows a character, how wide it is, and its outline. Reads; {@link FontSubset} writes. */
final class TrueTypeFont {

    private static final int PER_THOUSAND = 1000;

    private final ByteBuffer file;
    private final Map<String, int[]> tables = new HashMap<>();
    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private final int unitsPerEm;
    private final int wideMetrics;
    private final boolean longOffsets;

    private TrueTypeFont(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        int count = unsigned(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            String tag = new String(bytes, at, 4, java.nio.charset.StandardCharsets.US_ASCII);
            tables.put(tag, new int[] {file.getInt(at + 8), file.getInt(at + 12)});
        }
        unitsPerEm = unsigned(start("head") + 18);
        longOffsets = unsigned(start("head") + 50) == 1;
        wideMetrics = unsigned(start("hhea") + 34);
        readCharacters();
    }

    /** The font that we ship: Noto Sans SC, regular, under the SIL Open Font License. */
    static TrueTypeFont shipped() {
        return Holder.SHIPPED;
    }

    private static final class Holder {
        static final TrueTypeFont SHIPPED = load();

        private static TrueTypeFont load() {
            try (InputStream in = TrueTypeFont.class.getResourceAsStream("noto-sans-sc.ttf")) {
                if (in == null) {
                    throw new IllegalStateException("the font is part of this module");
                }
                return new TrueTypeFont(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private int start(String table) {
        int[] found = tables.get(table);
        if (found == null) {
            throw new IllegalStateException("the font has no table " + table);
        }
        return found[0];
    }

    private int unsigned(int at) {
        return file.getShort(at) & 0xFFFF;
    }

    /** Reads the subtable of format 4, which holds every character of the basic plane that the font knows. */
    private void readCharacters() {
        int cmap = start("cmap");
        for (int i = 0; i < unsigned(cmap + 2); i++) {
            int subtable = cmap + file.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(subtable) == 4) {
                readSegments(subtable);
                return;
            }
        }
        throw new IllegalStateException("the font has no character map that we read");
    }

    private void readSegments(int subtable) {
        int twice = unsigned(subtable + 6);
        for (int s = 0; s < twice; s += 2) {
            int end = unsigned(subtable + 14 + s);
            int first = unsigned(subtable + 16 + twice + s);
            int delta = unsigned(subtable + 16 + 2 * twice + s);
            int rangeAt = subtable + 16 + 3 * twice + s;
            int range = unsigned(rangeAt);
            for (int c = first; c <= end && c != 0xFFFF; c++) {
                int glyph = range == 0 ? c + delta : unsigned(rangeAt + range + 2 * (c - first));
                glyph = range == 0 || glyph == 0 ? glyph : glyph + delta;
                if ((glyph & 0xFFFF) != 0) {
                    glyphs.put(c, glyph & 0xFFFF);
                }
            }
        }
    }

    /** The glyph for a character; 0, an empty box, when the font knows none. */
    int glyph(int character) {
        return glyphs.getOrDefault(character, 0);
    }

    /** Width in thousandths of the size. */
    int width(int glyph) {
        int at = start("hmtx") + 4 * Math.min(glyph, wideMetrics - 1);
        return unsigned(at) * PER_THOUSAND / unitsPerEm;
    }

    /** Width of a text in thousandths of the size. */
    int width(String text) {
        return text.codePoints().map(character -> width(glyph(character))).sum();
    }

    /** The outline of a glyph as stored; empty for a space. */
    byte[] outline(int glyph) {
        int loca = start("loca");
        int from = longOffsets ? file.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
        int to = longOffsets ? file.getInt(loca + 4 * glyph + 4) : 2 * unsigned(loca + 2 * glyph + 2);
        return bytes(start("glyf") + from, to - from);
    }

    /** Advance width and left side bearing of a glyph as stored. */
    byte[] metrics(int glyph) {
        int hmtx = start("hmtx");
        if (glyph < wideMetrics) {
            return bytes(hmtx + 4 * glyph, 4);
        }
        ByteBuffer both = ByteBuffer.allocate(4);
        both.putShort(file.getShort(hmtx + 4 * (wideMetrics - 1)));
        both.putShort(file.getShort(hmtx + 4 * wideMetrics + 2 * (glyph - wideMetrics)));
        return both.array();
    }

    /** A whole table. */
    byte[] table(String tag) {
        int start = start(tag);
        return bytes(start, tables.getOrDefault(tag, new int[2])[1]);
    }

    private byte[] bytes(int from, int length) {
        byte[] part = new byte[length];
        file.get(from, part);
        return part;
    }
}
