package org.cultivation.application.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.spreadsheets.SheetCell;
import org.cultivation.infra.spreadsheets.SheetRow;

/**
 * Which column of a sheet is which.
 *
 * @param columns position by meaning, from 0
 * @param unknown headers that mean nothing here
 */
record HeaderMap(Map<Column, Integer> columns, List<String> unknown) {

    /** A row with this many known headers is the header. */
    private static final int ENOUGH = 2;

    /**
     * Reads a header row.
     *
     * @throws Refusal {@code import.column-twice} or {@code import.columns-missing}
     */
    static HeaderMap of(List<String> headers, ImportTexts texts) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i).strip();
            Optional<Column> column = texts.column(header);
            if (column.isPresent()) {
                Refusal.when(columns.put(column.get(), i) != null, "import.column-twice", header);
            } else if (!header.isEmpty() && !texts.isNoteHeader(header)) {
                unknown.add(header);
            }
        }
        String missing = java.util.Arrays.stream(Column.values())
                .filter(column -> column.required() && !columns.containsKey(column))
                .map(column -> texts.header(java.util.Locale.SIMPLIFIED_CHINESE, column))
                .collect(Collectors.joining("\u3001"));
        Refusal.when(!missing.isEmpty(), "import.columns-missing", missing);
        return new HeaderMap(columns, List.copyOf(unknown));
    }

    /** The columns to read when {@code headers} is the header row. */
    static Optional<Set<Integer>> recognise(List<String> headers, ImportTexts texts) {
        Set<Integer> known = new HashSet<>();
        Set<Column> seen = new HashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            Optional<Column> column = texts.column(headers.get(i));
            if (column.isPresent()) {
                known.add(i);
                seen.add(column.get());
            }
        }
        boolean header = seen.size() >= ENOUGH && (seen.contains(Column.CODE) || seen.contains(Column.NAME));
        return header ? Optional.of(known) : Optional.empty();
    }

    SheetCell cell(SheetRow row, Column column) {
        Integer at = columns.get(column);
        return row.cell(at == null ? -1 : at);
    }
}
