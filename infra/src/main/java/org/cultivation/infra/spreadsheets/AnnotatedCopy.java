package org.cultivation.infra.spreadsheets;

import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cultivation.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Gives people their own file back with two columns more. Every part but the one sheet and the styles is copied as it
 * is, so that other sheets, pictures, filters, widths and formats stay theirs; the sheet streams through, so that its
 * length does not matter.
 */
public final class AnnotatedCopy {

    private final SheetLimits limits;

    public AnnotatedCopy(SheetLimits limits) {
        this.limits = limits;
    }

    /**
     * Writes the copy.
     *
     * @param original the file that {@code table} was read from, unchanged since
     * @param problemHeader header of the first added column; @param remedyHeader of the second
     * @param marks by row number, from 1
     * @throws Refusal {@code import.no-room-for-columns} when the sheet is full to its last column
     */
    public void write(
            Path original,
            SheetTable table,
            String problemHeader,
            String remedyHeader,
            Map<Integer, RowMarks> marks,
            OutputStream out)
            throws IOException {
        int free = table.firstFreeColumn();
        Refusal.when(free + 2 > CellReference.COLUMNS, "import.no-room-for-columns");
        PackageContents contents = PackageInspection.inspect(original, limits);
        Map<Integer, TreeMap<Integer, CellEdit>> edits = new HashMap<>();
        marks.forEach((row, mark) -> edits.put(row, edits(mark, free)));
        edits.put(table.headerRow(), notes(problemHeader, remedyHeader, free));
        try (ZipFile zip = new ZipFile(original.toFile());
                ZipOutputStream copy = new ZipOutputStream(out)) {
            MarkedStyles styles = styles(zip, contents.styles());
            for (ZipEntry entry : zip.stream().toList()) {
                boolean held = styles != null && entry.getName().equals(contents.styles());
                if (!held) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream in = zip.getInputStream(entry)) {
                        if (entry.getName().equals(table.part())) {
                            rewrite(in, copy, new Rewriting(styles, free, edits));
                        } else {
                            in.transferTo(copy);
                        }
                    }
                    copy.closeEntry();
                }
            }
            if (styles != null && contents.styles() != null) {
                // Last, since only the rewritten sheet knows which styles it needs.
                copy.putNextEntry(new ZipEntry(contents.styles()));
                styles.write(copy);
                copy.closeEntry();
            }
        } catch (XMLStreamException e) {
            throw Damaged.because(e);
        }
    }

    private record Rewriting(@Nullable MarkedStyles styles, int free, Map<Integer, TreeMap<Integer, CellEdit>> edits) {}

    private static void rewrite(InputStream in, OutputStream out, Rewriting how) throws XMLStreamException {
        XMLStreamWriter writer = new OutputFactoryImpl().createXMLStreamWriter(out, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
        Xml.read(in, new SheetRewriter(writer, how.styles(), how.free(), how.edits()));
        writer.writeEndDocument();
        writer.flush();
    }

    private static TreeMap<Integer, CellEdit> edits(RowMarks marks, int free) {
        TreeMap<Integer, CellEdit> edits = notes(marks.problem(), marks.remedy(), free);
        marks.doubtful().forEach(column -> edits.put(column, new CellEdit(MarkedStyles.Use.DOUBTFUL, null)));
        marks.wrong().forEach(column -> edits.put(column, new CellEdit(MarkedStyles.Use.WRONG, null)));
        return edits;
    }

    private static TreeMap<Integer, CellEdit> notes(String problem, String remedy, int free) {
        TreeMap<Integer, CellEdit> notes = new TreeMap<>();
        notes.put(free, new CellEdit(MarkedStyles.Use.NOTE, problem));
        notes.put(free + 1, new CellEdit(MarkedStyles.Use.NOTE, remedy));
        return notes;
    }

    private static @Nullable MarkedStyles styles(ZipFile zip, @Nullable String part) throws IOException {
        if (part == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            return MarkedStyles.read(in);
        }
    }
}
