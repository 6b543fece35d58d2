package org.cultivation.infra.spreadsheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The column settings of a sheet with two columns made visible and wide; settings must not overlap. */
final class ColumnWidths {

    private static final int LAST = CellReference.COLUMNS;

    private ColumnWidths() {}

    /**
     * Cuts the two columns out of the given settings and adds their own.
     *
     * @param settings attributes of the {@code col} elements
     * @param first the first of the two, from 1
     */
    static List<Map<String, String>> with(List<Map<String, String>> settings, int first, int width) {
        TreeMap<Integer, Map<String, String>> byStart = new TreeMap<>();
        for (Map<String, String> setting : settings) {
            int from = number(setting.get("min"));
            int to = Math.min(number(setting.get("max")), LAST);
            put(byStart, setting, from, Math.min(to, first - 1));
            put(byStart, setting, Math.max(from, first + 2), to);
        }
        put(byStart, Map.of("width", String.valueOf(width), "customWidth", "1"), first, first + 1);
        return new ArrayList<>(byStart.values());
    }

    private static void put(
            TreeMap<Integer, Map<String, String>> byStart, Map<String, String> setting, int from, int to) {
        if (from >= 1 && from <= to) {
            Map<String, String> piece = new TreeMap<>(setting);
            piece.put("min", String.valueOf(from));
            piece.put("max", String.valueOf(to));
            byStart.put(from, piece);
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String text) {
        return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }
}
