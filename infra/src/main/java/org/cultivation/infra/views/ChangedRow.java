package org.cultivation.infra.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A document that a rebuild makes otherwise than it stands in the live views.
 *
 * @param type name of the view type; @param id names the document among its type
 * @param before the live document; null when there is none
 * @param after the rebuilt one; null when there is none
 */
public record ChangedRow(
        String type,
        String id,
        @Nullable Object before,
        @Nullable Object after) {

    /**
     * A place within the document whose value differs.
     *
     * @param path components, list places from 0 and map keys, such as {@code names.0.until}
     * @param before empty when there is none, as is {@code after}
     */
    public record Field(String path, String before, String after) {}

    /** What differs, by path. */
    public List<Field> fields() {
        Map<String, String> was = DocumentFields.of(before);
        Map<String, String> is = DocumentFields.of(after);
        Map<String, String> all = new TreeMap<>(was);
        all.putAll(is);
        List<Field> fields = new ArrayList<>();
        for (String path : all.keySet()) {
            String one = was.getOrDefault(path, "");
            String other = is.getOrDefault(path, "");
            if (!Objects.equals(one, other)) {
                fields.add(new Field(path, one, other));
            }
        }
        return fields;
    }
}
