package org.cultivation.infra.spreadsheets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.spreadsheets.PackageContents.SheetPart;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Finds and reads the one table that a file is about. */
public final class SheetReader {

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private final SheetLimits limits;

    public SheetReader(SheetLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads the first visible sheet that has a header within its first rows.
     *
     * @throws Refusal {@code import.file-…} when the file cannot be read, {@code import.no-header},
     *     {@code import.header-on-hidden-sheet} or {@code import.too-many-rows}
     * @throws IOException when the disk fails
     */
    public SheetTable read(Path file, HeaderRule rule) throws IOException {
        PackageContents contents = PackageInspection.inspect(file, limits);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), options(contents))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            Refusal.when(sheets.size() != contents.sheets().size(), "import.file-damaged");
            String hidden = null;
            for (Sheet sheet : sheets) {
                SheetPart part = contents.sheets().get(sheet.getIndex());
                SheetTable table = part.part() == null ? null : table(sheet, part, contents, rule);
                if (table != null && !part.hidden()) {
                    return table;
                }
                hidden = table != null && hidden == null ? part.name() : hidden;
            }
            throw hidden == null
                    ? new Refusal("import.no-header", limits.headerWithin())
                    : new Refusal("import.header-on-hidden-sheet", hidden);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException | IOException e) {
            // The reader has no error of its own for what is well-formed XML and still no workbook; and the inspection
            // has just read every byte, so that the disk is not to blame.
            throw Damaged.because(e);
        }
    }

    /** The reader insists on a part with styles when asked for formats; minimal writers leave it out. */
    private static ReadingOptions options(PackageContents contents) {
        return contents.styles() == null ? new ReadingOptions(false, true) : OPTIONS;
    }

    private @Nullable SheetTable table(Sheet sheet, SheetPart part, PackageContents contents, HeaderRule rule)
            throws IOException {
        CellReading reading = new CellReading(contents.dates1904());
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            for (int seen = 0; seen < limits.headerWithin() && rows.hasNext(); seen++) {
                Row row = rows.next();
                int number = row.getRowNum() + part.rowOffset();
                if (number > limits.headerWithin()) {
                    return null;
                }
                List<String> texts = texts(row, reading);
                Optional<Set<Integer>> columns = rule.columns(texts);
                if (columns.isPresent()) {
                    TableBody body = new TableBody(columns.get(), reading, limits.maxRows(), texts.size(), part);
                    rows.forEachRemaining(body::add);
                    List<String> others = new ArrayList<>();
                    contents.sheets().stream()
                            .filter(other -> !other.equals(part))
                            .forEach(other -> others.add(other.name()));
                    return body.table(number, texts, others);
                }
            }
        }
        return null;
    }

    private static List<String> texts(Row row, CellReading reading) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            texts.add(reading.read(row.hasCell(column) ? row.getCell(column) : null)
                    .shown());
        }
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        return texts;
    }
}
