package org.cultivation.infra.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Draws on pages of A4 in points, from the top down, and begins another page when one is full. */
final class PdfCanvas {

    static final double WIDTH = 595;
    static final double HEIGHT = 842;
    static final double MARGIN = 56;

    private final TrueTypeFont font = TrueTypeFont.shipped();
    private final FontSubset subset = new FontSubset(font);
    private final List<StringBuilder> pages = new ArrayList<>();
    private double y;

    PdfCanvas() {
        turn();
    }

    FontSubset subset() {
        return subset;
    }

    List<StringBuilder> pages() {
        return pages;
    }

    /** How far down the page, from its top. */
    double y() {
        return y;
    }

    void down(double by) {
        y += by;
    }

    void turn() {
        pages.add(new StringBuilder());
        y = MARGIN;
    }

    /** Begins another page unless {@code height} fits on this one. */
    void room(double height) {
        if (y + height > HEIGHT - MARGIN) {
            turn();
        }
    }

    double width(String text, double size) {
        return font.width(text) * size / 1000;
    }

    /** Text with its baseline at {@code base} from the top of the current page. */
    void text(String text, double x, double base, double size, String colour) {
        text(pages.getLast(), text, x, base, size, colour);
    }

    void text(StringBuilder page, String text, double x, double base, double size, String colour) {
        page.append("BT ")
                .append(rgb(colour))
                .append(" rg /F1 ")
                .append(number(size))
                .append(" Tf ");
        page.append(number(x)).append(' ').append(number(HEIGHT - base)).append(" Td <");
        text.codePoints().forEach(character -> page.append(PdfFile.hex(subset.use(character))));
        page.append("> Tj ET\n");
    }

    /** A filled rectangle; {@code top} from the top of the page. */
    void box(double x, double top, double width, double height, String colour) {
        pages.getLast()
                .append(rgb(colour))
                .append(" rg ")
                .append(number(x))
                .append(' ')
                .append(number(HEIGHT - top - height))
                .append(' ')
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append(" re f\n");
    }

    /** Lines that fit into {@code width}: words stay whole, Chinese may be cut after any character. */
    List<String> lines(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            if (!line.isEmpty() && width(line + piece.stripTrailing(), size) > width) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            for (int character : piece.codePoints().toArray()) {
                // A word longer than a line, such as a checksum, is cut.
                if (!line.isEmpty() && width(line + Character.toString(character), size) > width) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.appendCodePoint(character);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            boolean latin = character < 0x2000;
            if (!latin && !word.isEmpty() && !closes(character)) {
                pieces.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(character);
            if (character == ' ') {
                pieces.add(word.toString());
                word.setLength(0);
            }
        }
        pieces.add(word.toString());
        return pieces;
    }

    /** Signs that must not begin a line. */
    private static boolean closes(int character) {
        return "\u3002\uFF0C\u3001\uFF1B\uFF1A\uFF09\u201D\u300B".indexOf(character) >= 0;
    }

    private static String rgb(String colour) {
        int value = Integer.parseInt(colour, 16);
        return number((value >> 16 & 0xFF) / 255.0) + " " + number((value >> 8 & 0xFF) / 255.0) + " "
                + number((value & 0xFF) / 255.0);
    }

    /** With at most three places, never in the notation of the machine's language. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
