package org.cultivation.application.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
 * @param columns position by name, from 0
 * @param unknown headers that mean nothing here
 */
record HeaderMap(Map<String, Integer> columns, List<String> unknown) {

    /**
     * Reads a header row.
     *
     * @throws Refusal {@code import.column-twice} or {@code import.columns-missing}
     */
    static HeaderMap of(List<String> headers, ListKind kind, ImportTexts texts) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i).strip();
            Optional<String> column = kind.column(header);
            if (column.isPresent()) {
                Refusal.when(columns.put(column.get(), i) != null, "import.column-twice", header);
            } else if (!header.isEmpty() && !texts.isNoteHeader(header)) {
                unknown.add(header);
            }
        }
        String missing = kind.required().stream()
                .filter(column -> !columns.containsKey(column))
                .map(column -> kind.header(Locale.SIMPLIFIED_CHINESE, column))
                .collect(Collectors.joining("\u3001"));
        Refusal.when(!missing.isEmpty(), "import.columns-missing", missing);
        return new HeaderMap(columns, List.copyOf(unknown));
    }

    /** The columns to read when {@code headers} is the header row. */
    static Optional<Set<Integer>> recognise(List<String> headers, ListKind kind) {
        Set<Integer> known = new HashSet<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            Optional<String> column = kind.column(headers.get(i));
            if (column.isPresent()) {
                known.add(i);
                seen.add(column.get());
            }
        }
        return kind.isHeader(seen) ? Optional.of(known) : Optional.empty();
    }

    SheetCell cell(SheetRow row, Column column) {
        return cell(row, column.name());
    }

    SheetCell cell(SheetRow row, String column) {
        Integer at = columns.get(column);
        return row.cell(at == null ? -1 : at);
    }
}
