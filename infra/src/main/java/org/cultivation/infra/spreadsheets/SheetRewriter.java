package org.cultivation.infra.spreadsheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Copies a worksheet event by event and changes only what the annotation needs: two text cells and the ground of some
 * cells in the rows concerned, the width of the two columns. Holds one cell at a time, so that a sheet of any length
 * passes.
 */
final class SheetRewriter implements Xml.Visitor {

    private static final int NOTE_WIDTH = 44;

    private final XMLStreamWriter out;
    private final XmlCopy copy;
    private final @Nullable MarkedStyles styles;
    private final int free;
    private final Map<Integer, TreeMap<Integer, CellEdit>> editsByRow;

    private TreeMap<Integer, CellEdit> edits = new TreeMap<>();
    private final List<Map<String, String>> columns = new ArrayList<>();
    private boolean columnsDone;
    private int row;
    private int cellsOfRow;
    private int skipping;
    private String prefix = "";
    private String namespace = "";

    /** @param free first of the two added columns, from 0 */
    SheetRewriter(
            XMLStreamWriter out,
            @Nullable MarkedStyles styles,
            int free,
            Map<Integer, TreeMap<Integer, CellEdit>> editsByRow) {
        this.out = out;
        this.copy = new XmlCopy(out);
        this.styles = styles;
        this.free = free;
        this.editsByRow = editsByRow;
    }

    @Override
    public void at(XMLStreamReader xml, int event, int depth) throws XMLStreamException {
        if (skipping > 0) {
            skipping +=
                    event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            return;
        }
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(xml, xml.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(xml, xml.getLocalName());
            default -> copy.event(xml, event);
        }
    }

    private void start(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "cols" -> {
                // Held back until all are known; written again before the rows.
            }
            case "col" -> {
                columns.add(XmlCopy.attributes(xml));
                skipping = 1;
            }
            case "dimension" -> skipping = 1;
            case "sheetData" -> {
                prefix = xml.getPrefix() == null ? "" : xml.getPrefix();
                namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
                writeColumns();
                copy.start(xml, Map.of());
            }
            case "row" -> startRow(xml);
            case "c" -> startCell(xml);
            default -> copy.start(xml, Map.of());
        }
    }

    private void startRow(XMLStreamReader xml) throws XMLStreamException {
        String number = Xml.attribute(xml, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        cellsOfRow = 0;
        edits = editsByRow.getOrDefault(row, new TreeMap<>());
        Map<String, @Nullable String> changes = new LinkedHashMap<>();
        if (!edits.isEmpty()) {
            // An optional hint about the columns used, no longer true; and a fixed height would hide wrapped notes.
            changes.put("spans", null);
            changes.put("customHeight", null);
            changes.put("ht", null);
        }
        copy.start(xml, changes);
    }

    private void startCell(XMLStreamReader xml) throws XMLStreamException {
        String reference = Xml.attribute(xml, "r");
        int column = reference == null ? cellsOfRow : CellReference.column(reference);
        cellsOfRow++;
        writeEditsBefore(column);
        CellEdit edit = edits.remove(column);
        if (edit == null) {
            copy.start(xml, Map.of());
        } else if (edit.text() == null) {
            Map<String, @Nullable String> changes = new LinkedHashMap<>();
            if (styles != null) {
                changes.put("s", String.valueOf(styles.marked(style(xml), edit.use())));
            }
            copy.start(xml, changes);
        } else {
            write(column, edit);
            skipping = 1;
        }
    }

    private static int style(XMLStreamReader xml) {
        String style = Xml.attribute(xml, "s");
        return style == null ? 0 : Integer.parseInt(style);
    }

    private void end(XMLStreamReader xml, String name) throws XMLStreamException {
        if (name.equals("cols")) {
            return;
        }
        if (name.equals("row")) {
            writeEditsBefore(Integer.MAX_VALUE);
        }
        copy.event(xml, XMLStreamConstants.END_ELEMENT);
    }

    private void writeEditsBefore(int column) throws XMLStreamException {
        while (!edits.isEmpty() && edits.firstKey() < column) {
            Map.Entry<Integer, CellEdit> edit = edits.pollFirstEntry();
            write(edit.getKey(), edit.getValue());
        }
    }

    private void write(int column, CellEdit edit) throws XMLStreamException {
        out.writeStartElement(prefix, "c", namespace);
        out.writeAttribute("r", CellReference.letters(column) + row);
        if (styles != null) {
            out.writeAttribute("s", String.valueOf(styles.marked(0, edit.use())));
        }
        if (edit.text() != null) {
            out.writeAttribute("t", "inlineStr");
            out.writeStartElement(prefix, "is", namespace);
            out.writeStartElement(prefix, "t", namespace);
            out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
            out.writeCharacters(XmlCopy.allowed(edit.text()));
            out.writeEndElement();
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void writeColumns() throws XMLStreamException {
        if (columnsDone) {
            return;
        }
        columnsDone = true;
        out.writeStartElement(prefix, "cols", namespace);
        for (Map<String, String> column : ColumnWidths.with(columns, free + 1, NOTE_WIDTH)) {
            out.writeEmptyElement(prefix, "col", namespace);
            for (Map.Entry<String, String> attribute : column.entrySet()) {
                out.writeAttribute(attribute.getKey(), attribute.getValue());
            }
        }
        out.writeEndElement();
    }
}
