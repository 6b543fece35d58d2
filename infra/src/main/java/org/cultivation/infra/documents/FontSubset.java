package org.cultivation.infra.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The glyphs that a document uses, numbered in the order of their first use, as a font of their own. Nothing but the
 * tables that a PDF needs.
 */
final class FontSubset {

    private static final int COMPOSITE_MORE = 0x20;
    private static final int ARGUMENTS_ARE_WORDS = 0x1;
    private static final int SCALE = 0x8;
    private static final int TWO_SCALES = 0x40;
    private static final int MATRIX = 0x80;

    private final TrueTypeFont font;
    /** By number in the whole font, the number here. */
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    /** By number here, the character shown first by it. */
    private final Map<Integer, Integer> characters = new LinkedHashMap<>();

    FontSubset(TrueTypeFont font) {
        this.font = font;
        number(0);
    }

    /** The number here of the glyph for a character. */
    int use(int character) {
        int number = number(font.glyph(character));
        characters.putIfAbsent(number, character);
        return number;
    }

    private int number(int glyph) {
        Integer known = numbers.get(glyph);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(glyph, number);
        return number;
    }

    Map<Integer, Integer> characters() {
        return characters;
    }

    /** Widths in thousandths, by number here. */
    List<Integer> widths() {
        return numbers.keySet().stream().map(font::width).toList();
    }

    /** The font file. Call it when every character was used. */
    byte[] file() {
        List<byte[]> outlines = new ArrayList<>();
        for (int next = 0; next < numbers.size(); next++) {
            // A composite brings its components, which are numbered while this runs.
            int glyph = new ArrayList<>(numbers.keySet()).get(next);
            outlines.add(renumbered(font.outline(glyph)));
        }
        ByteArrayOutputStream glyf = new ByteArrayOutputStream();
        ByteBuffer loca = ByteBuffer.allocate(4 * (outlines.size() + 1));
        for (byte[] outline : outlines) {
            loca.putInt(glyf.size());
            glyf.writeBytes(outline);
            while (glyf.size() % 4 != 0) {
                glyf.write(0);
            }
        }
        loca.putInt(glyf.size());
        ByteBuffer hmtx = ByteBuffer.allocate(4 * numbers.size());
        numbers.keySet().forEach(glyph -> hmtx.put(font.metrics(glyph)));
        byte[] head = font.table("head");
        ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1);
        byte[] hhea = font.table("hhea");
        ByteBuffer.wrap(hhea).putShort(34, (short) numbers.size());
        byte[] maxp = font.table("maxp");
        ByteBuffer.wrap(maxp).putShort(4, (short) numbers.size());
        Map<String, byte[]> tables = new LinkedHashMap<>();
        tables.put("glyf", glyf.toByteArray());
        tables.put("head", head);
        tables.put("hhea", hhea);
        tables.put("hmtx", hmtx.array());
        tables.put("loca", loca.array());
        tables.put("maxp", maxp);
        return assembled(tables);
    }

    private byte[] renumbered(byte[] outline) {
        ByteBuffer glyph = ByteBuffer.wrap(outline);
        if (outline.length == 0 || glyph.getShort(0) >= 0) {
            return outline;
        }
        int at = 10;
        int flags;
        do {
            flags = glyph.getShort(at);
            glyph.putShort(at + 2, (short) number(glyph.getShort(at + 2) & 0xFFFF));
            at += 4 + ((flags & ARGUMENTS_ARE_WORDS) != 0 ? 4 : 2);
            at += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & COMPOSITE_MORE) != 0);
        return outline;
    }

    private static byte[] assembled(Map<String, byte[]> tables) {
        int count = tables.size();
        int power = Integer.highestOneBit(count);
        ByteBuffer directory = ByteBuffer.allocate(12 + 16 * count);
        directory.putInt(0x00010000).putShort((short) count).putShort((short) (power * 16));
        directory.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (count * 16 - power * 16));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        tables.forEach((tag, bytes) -> {
            directory.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(sum(bytes));
            directory.putInt(directory.capacity() + body.size()).putInt(bytes.length);
            body.writeBytes(bytes);
            while (body.size() % 4 != 0) {
                body.write(0);
            }
        });
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(directory.array());
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }

    private static int sum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (table[i] & 0xFF) << 8 * (3 - i % 4);
        }
        return sum;
    }
}
