package org.cultivation.infra.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.cultivation.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Walks once over a worksheet before the reader does. The reader trusts references, indexes and types as they stand, so
 * a made-up file could have it allocate without bound; and it does not tell which cells are merged.
 */
final class SheetInspection implements Xml.Visitor {

    private static final Set<String> TYPES = Set.of("b", "e", "n", "str", "s", "inlineStr");
    private static final long MOST_CELLS = 60_000_000;
    private static final long MOST_ARRAY_STEPS = 400_000_000;
    private static final int MOST_MERGES = 50_000;
    private static final int LONGEST_TEXT = 40_000;

    private final List<Merge> merges = new ArrayList<>();
    private int lastRow;
    private boolean numbered;
    private int lastColumn;
    private int cellsOfRow;
    private long spanned;
    private long arrays;
    private long cells;
    private int highestString = -1;
    private boolean shared;
    private @Nullable StringBuilder index;
    private int textLength;

    /** Cells merged into one that cover more than one row or column. */
    List<Merge> merges() {
        return merges;
    }

    /** Whether rows say their number; the reader counts those that do not from 0. */
    boolean numbered() {
        return numbered;
    }

    /** The highest index into the shared strings; -1 when none is used. */
    int highestString() {
        return highestString;
    }

    @Override
    public void at(XMLStreamReader xml, int event, int depth) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml, xml.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml);
            default -> {}
        }
    }

    private void start(XMLStreamReader xml, String name) {
        switch (name) {
            case "row" -> row(xml);
            case "c" -> cell(xml);
            case "v" -> index = shared ? new StringBuilder(8) : null;
            case "f" -> {
                if ("array".equals(Xml.attribute(xml, "t"))) {
                    arrays++;
                }
            }
            case "mergeCell" -> merge(Xml.attribute(xml, "ref"));
            default -> {}
        }
    }

    private void row(XMLStreamReader xml) {
        String number = Xml.attribute(xml, "r");
        int row = number == null ? lastRow + 1 : CellReference.row("A" + number);
        damagedUnless(row > lastRow && (lastRow == 0 || numbered == (number != null)));
        numbered = number != null;
        lastRow = row;
        lastColumn = -1;
        cellsOfRow = 0;
    }

    private void cell(XMLStreamReader xml) {
        String reference = Xml.attribute(xml, "r");
        int column = reference == null ? cellsOfRow : CellReference.column(reference);
        damagedUnless(column > lastColumn);
        String type = Xml.attribute(xml, "t");
        Refusal.when(type != null && !TYPES.contains(type), "import.file-unsupported");
        String style = Xml.attribute(xml, "s");
        damagedUnless(style == null || style.matches("[0-9]{1,6}"));
        shared = "s".equals(type);
        spanned += column - lastColumn;
        cellsOfRow++;
        cells++;
        Refusal.when(spanned > MOST_CELLS || arrays * cells > MOST_ARRAY_STEPS, "import.file-expands-too-much");
        lastColumn = column;
        textLength = 0;
    }

    private void end(String name) {
        if (name.equals("v") && index != null) {
            String digits = index.toString().strip();
            index = null;
            if (!digits.isEmpty()) {
                damagedUnless(digits.matches("[0-9]{1,9}"));
                highestString = Math.max(highestString, Integer.parseInt(digits));
            }
        }
    }

    private void text(XMLStreamReader xml) {
        textLength += xml.getTextLength();
        Refusal.when(textLength > LONGEST_TEXT && lastRow > 0, "import.file-text-too-long");
        if (index != null) {
            index.append(xml.getText());
        }
    }

    private void merge(@Nullable String reference) {
        Merge merge = reference == null ? null : Merge.parse(reference);
        if (merge != null) {
            merges.add(merge);
            Refusal.when(merges.size() > MOST_MERGES, "import.file-expands-too-much");
        }
    }

    private static void damagedUnless(boolean sound) {
        Refusal.when(!sound, "import.file-damaged");
    }
}
