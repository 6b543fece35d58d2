package org.cultivation.infra.spreadsheets;

/** References such as {@code AB12}. */
final class CellReference {

    /** The last column of the format is XFD. */
    static final int COLUMNS = 16_384;

    static final int ROWS = 1_048_576;

    private CellReference() {}

    /** Column from 0; -1 when the text is no reference within the format's bounds. */
    static int column(String reference) {
        int column = 0;
        int i = 0;
        for (; i < reference.length() && isLetter(reference.charAt(i)); i++) {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
            if (column > COLUMNS) {
                return -1;
            }
        }
        return row(reference, i) > 0 ? column - 1 : -1;
    }

    /** Row from 1; -1 when the text is no reference within the format's bounds. */
    static int row(String reference) {
        int i = 0;
        while (i < reference.length() && isLetter(reference.charAt(i))) {
            i++;
        }
        return i == 0 ? -1 : row(reference, i);
    }

    private static int row(String reference, int from) {
        if (from == reference.length() || reference.length() - from > 7) {
            return -1;
        }
        int row = 0;
        for (int i = from; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            row = row * 10 + (c - '0');
        }
        return row >= 1 && row <= ROWS ? row : -1;
    }

    /** The letters of a column, from 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
