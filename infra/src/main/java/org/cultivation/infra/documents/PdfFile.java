package org.cultivation.infra.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The objects of a PDF 1.7 file around drawn pages, with the font they use in it. Nothing is compressed. */
final class PdfFile {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    static byte[] of(PdfCanvas canvas, String title, String language) {
        return new PdfFile().written(canvas, title, language);
    }

    private byte[] written(PdfCanvas canvas, String title, String language) {
        int pages = canvas.pages().size();
        FontSubset subset = canvas.subset();
        byte[] font = subset.file();
        write("%PDF-1.7\n");
        object("<< /Type /Catalog /Pages 2 0 R /Lang (" + language
                + ") /ViewerPreferences << /DisplayDocTitle true >> >>");
        String kids = java.util.stream.IntStream.range(0, pages)
                .mapToObj(page -> (9 + 2 * page) + " 0 R")
                .collect(Collectors.joining(" "));
        object("<< /Type /Pages /Count " + pages + " /Kids [" + kids + "] >>");
        object("<< /Title <FEFF" + hex(title) + "> >>");
        object("<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+NotoSansSC /Encoding /Identity-H"
                + " /DescendantFonts [5 0 R] /ToUnicode 8 0 R >>");
        object("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+NotoSansSC"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
                + " /FontDescriptor 6 0 R /CIDToGIDMap /Identity /DW 1000 /W [0 ["
                + subset.widths().stream().map(String::valueOf).collect(Collectors.joining(" ")) + "]] >>");
        object("<< /Type /FontDescriptor /FontName /AAAAAA+NotoSansSC /Flags 4 /FontBBox [-1000 -300 3000 1200]"
                + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 733 /StemV 80 /FontFile2 7 0 R >>");
        stream(font, " /Length1 " + font.length);
        stream(toUnicode(subset).getBytes(StandardCharsets.US_ASCII), "");
        for (int page = 0; page < pages; page++) {
            object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (10 + 2 * page)
                    + " 0 R /Resources << /Font << /F1 4 0 R >> >> >>");
            stream(canvas.pages().get(page).toString().getBytes(StandardCharsets.US_ASCII), "");
        }
        int start = out.size();
        write("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        offsets.forEach(offset -> write(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        write("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R /Info 3 0 R >>\nstartxref\n" + start
                + "\n%%EOF\n");
        return out.toByteArray();
    }

    /** What each glyph says, so that text can be searched, copied and read aloud. */
    private static String toUnicode(FontSubset subset) {
        StringBuilder map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                + "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        List<Map.Entry<Integer, Integer>> all = List.copyOf(subset.characters().entrySet());
        for (int from = 0; from < all.size(); from += 100) {
            List<Map.Entry<Integer, Integer>> some = all.subList(from, Math.min(all.size(), from + 100));
            map.append(some.size()).append(" beginbfchar\n");
            some.forEach(glyph ->
                    map.append("<" + hex(glyph.getKey()) + "> <" + hex(Character.toString(glyph.getValue())) + ">\n"));
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    /** Four digits. Not by a format string: that writes the digits of the machine's language. */
    static String hex(int number) {
        return HexFormat.of().withUpperCase().toHexDigits((short) number);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (char unit : text.toCharArray()) {
            hex.append(hex(unit));
        }
        return hex.toString();
    }

    private void object(String body) {
        offsets.add(out.size());
        write(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void stream(byte[] content, String more) {
        offsets.add(out.size());
        write(offsets.size() + " 0 obj\n<< /Length " + content.length + more + " >>\nstream\n");
        out.writeBytes(content);
        write("\nendstream\nendobj\n");
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
