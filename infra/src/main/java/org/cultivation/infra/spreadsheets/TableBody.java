package org.cultivation.infra.spreadsheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.spreadsheets.PackageContents.SheetPart;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/** Gathers the rows below a header. */
final class TableBody {

    private final Set<Integer> columns;
    private final CellReading reading;
    private final int maxRows;
    private final SheetPart part;
    private final TreeMap<Integer, Map<Integer, SheetCell>> rows = new TreeMap<>();
    private int blank;
    private int free;
    private int filled;

    TableBody(Set<Integer> columns, CellReading reading, int maxRows, int headerWidth, SheetPart part) {
        this.columns = columns;
        this.reading = reading;
        this.maxRows = maxRows;
        this.free = headerWidth;
        this.part = part;
    }

    void add(Row row) {
        Map<Integer, SheetCell> cells = new HashMap<>();
        for (int column : columns) {
            SheetCell cell = reading.read(row.hasCell(column) ? row.getCell(column) : null);
            if (!cell.isBlank()) {
                cells.put(column, cell);
            }
        }
        free = Math.max(free, width(row));
        if (cells.isEmpty()) {
            blank++;
            return;
        }
        Refusal.when(rows.size() == maxRows, "import.too-many-rows", maxRows);
        rows.put(row.getRowNum() + part.rowOffset(), cells);
    }

    private static int width(Row row) {
        for (int column = row.getCellCount(); column > 0; column--) {
            Cell cell = row.hasCell(column - 1) ? row.getCell(column - 1) : null;
            if (cell != null && cell.getType() != CellType.EMPTY && cell.getValue() != null) {
                return column;
            }
        }
        return 0;
    }

    SheetTable table(int headerRow, List<String> header, List<String> otherSheets) {
        for (Merge merge : part.merges()) {
            if (merge.lastRow() > headerRow) {
                free = Math.max(free, merge.lastColumn() + 1);
                fill(merge);
            }
        }
        return new SheetTable(
                part.name(),
                java.util.Objects.requireNonNull(part.part()),
                headerRow,
                header,
                rows.entrySet().stream()
                        .map(row -> new SheetRow(row.getKey(), row.getValue()))
                        .toList(),
                blank,
                free,
                filled,
                otherSheets);
    }

    /** Only the first cell of a merged one holds the value; people mean it for every row that it covers. */
    private void fill(Merge merge) {
        Map<Integer, SheetCell> first = rows.get(merge.firstRow());
        SheetCell value = first == null ? null : first.get(merge.firstColumn());
        if (value == null) {
            return;
        }
        for (Map<Integer, SheetCell> cells :
                rows.subMap(merge.firstRow(), false, merge.lastRow(), true).values()) {
            if (cells.putIfAbsent(merge.firstColumn(), value) == null) {
                filled++;
            }
        }
    }
}
