package org.cultivation.projections.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cultivation.projections.timeline.Change;
import org.jspecify.annotations.Nullable;

/**
 * A list at two moments, compared.
 *
 * @param entered lines that are only in the later one, in its order
 * @param left lines that are only in the earlier one, in its order
 * @param changed lines in both that show something else, in the later order
 * @param before how many lines there were
 * @param after how many there are: {@code before} and those that entered, less those that left
 */
public record Difference(
        List<ChangedLine> entered, List<ChangedLine> left, List<ChangedLine> changed, int before, int after) {

    public Difference {
        entered = List.copyOf(entered);
        left = List.copyOf(left);
        changed = List.copyOf(changed);
    }

    /**
     * Compares two lists by the keys of their lines.
     *
     * @throws IllegalStateException when a key stands twice in one list
     */
    public static Difference of(List<Line> before, List<Line> after) {
        Map<String, Line> was = byKey(before);
        Map<String, Line> is = byKey(after);
        List<ChangedLine> entered = new ArrayList<>();
        List<ChangedLine> changed = new ArrayList<>();
        for (Line line : after) {
            Line earlier = was.get(line.key());
            if (earlier == null) {
                entered.add(new ChangedLine(null, line, changes(Map.of(), line.cells())));
            } else if (!earlier.cells().equals(line.cells())) {
                changed.add(new ChangedLine(earlier, line, changes(earlier.cells(), line.cells())));
            }
        }
        List<ChangedLine> left = before.stream()
                .filter(line -> !is.containsKey(line.key()))
                .map(line -> new ChangedLine(line, null, changes(line.cells(), Map.of())))
                .toList();
        return new Difference(entered, left, changed, before.size(), after.size());
    }

    private static Map<String, Line> byKey(List<Line> lines) {
        Map<String, Line> byKey = new LinkedHashMap<>();
        for (Line line : lines) {
            if (byKey.put(line.key(), line) != null) {
                throw new IllegalStateException("two lines are named " + line.key());
            }
        }
        return byKey;
    }

    private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        Map<String, String> columns = new LinkedHashMap<>(after);
        before.forEach(columns::putIfAbsent);
        List<Change> changes = new ArrayList<>();
        for (String column : columns.keySet()) {
            String was = blankToNull(before.get(column));
            String is = blankToNull(after.get(column));
            if (!Objects.equals(was, is)) {
                changes.add(new Change(column, was, is));
            }
        }
        return changes;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
