package org.cultivation.infra.spreadsheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a list as comma separated values (RFC 4180, UTF-8). A text that a spreadsheet program would take for a formula
 * gets an apostrophe in front: whoever registers a firm must not run commands at whoever opens the list.
 */
public final class ListCsv {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private ListCsv() {}

    /**
     * Writes the file.
     *
     * @param byteOrderMark whether to begin with one: Excel needs it to see that the file is UTF-8, other programs
     *     stumble over it
     */
    public static void write(
            OutputStream out,
            boolean byteOrderMark,
            List<List<String>> preface,
            List<String> header,
            Iterable<List<Object>> rows)
            throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (byteOrderMark) {
            csv.write('\uFEFF');
        }
        for (List<String> line : preface) {
            line(csv, line);
        }
        line(csv, header);
        for (List<Object> row : rows) {
            line(csv, row);
        }
        csv.flush();
    }

    private static void line(Writer csv, List<?> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                csv.write(',');
            }
            csv.write(field(values.get(i)));
        }
        csv.write("\r\n");
    }

    static String field(Object value) {
        String text = value.toString();
        if (!(value instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(startOf(text)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Full-width signs count as their plain forms: some programs take them for formulas too. */
    private static char startOf(String text) {
        char first = text.charAt(0);
        return first >= '\uFF01' && first <= '\uFF5E' ? (char) (first - 0xFEE0) : first;
    }
}
