package org.cultivation.infra.views;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of one type: by id, and in one array, since most questions walk through all of them. */
final class Documents {

    private final Map<String, Integer> places;
    private final List<Object> rows;

    Documents() {
        this(new HashMap<>(), new ArrayList<>());
    }

    private Documents(Map<String, Integer> places, List<Object> rows) {
        this.places = places;
        this.rows = rows;
    }

    Documents copy() {
        return new Documents(new HashMap<>(places), new ArrayList<>(rows));
    }

    @Nullable
    Object get(String id) {
        Integer place = places.get(id);
        return place == null ? null : rows.get(place);
    }

    /** Puts a document in; the one it takes the place of, or null. */
    @Nullable
    Object put(String id, Object document) {
        Integer place = places.get(id);
        if (place != null) {
            return rows.set(place, document);
        }
        places.put(id, rows.size());
        rows.add(document);
        return null;
    }

    /** Takes out the document that was put in last of all. */
    void removeLast(String id) {
        places.remove(id);
        rows.removeLast();
    }

    List<Object> all() {
        return Collections.unmodifiableList(rows);
    }
}
