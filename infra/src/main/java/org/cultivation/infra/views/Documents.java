package org.cultivation.infra.views;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cultivation.projections.ShortForm;
import org.jspecify.annotations.Nullable;

/** The documents of one type: by id, and in one array, since most questions walk through all of them. */
final class Documents {

    private final Map<String, Integer> places;
    private final List<Object> rows;
    /**
     * Short forms by place, where one was made of the document that stands there. Readers fill in what is missing, each
     * for himself if need be: the same document has the same form, so it does not matter whose stays.
     */
    private final Map<ShortForm<?, ?>, Object[]> shortened = new ConcurrentHashMap<>();

    Documents() {
        this(new HashMap<>(), new ArrayList<>());
    }

    private Documents(Map<String, Integer> places, List<Object> rows) {
        this.places = places;
        this.rows = rows;
    }

    Documents copy() {
        Documents copy = new Documents(new HashMap<>(places), new ArrayList<>(rows));
        shortened.forEach((form, made) -> copy.shortened.put(form, made.clone()));
        return copy;
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
            forget(place);
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
        forget(rows.size());
    }

    private void forget(int place) {
        if (!shortened.isEmpty()) {
            for (Object[] made : shortened.values()) {
                if (place < made.length) {
                    made[place] = null;
                }
            }
        }
    }

    List<Object> all() {
        return Collections.unmodifiableList(rows);
    }

    /** All documents in short form; only those are made that are new since the last time. */
    @SuppressWarnings("unchecked")
    <V, S> List<S> all(ShortForm<V, S> form) {
        Object[] made = shortened.get(form);
        if (made == null || made.length < rows.size()) {
            int size = Math.max(16, rows.size() * 3 / 2);
            made = made == null ? new Object[size] : Arrays.copyOf(made, size);
            shortened.put(form, made);
        }
        Object[] all = Arrays.copyOf(made, rows.size());
        for (int place = 0; place < all.length; place++) {
            if (all[place] == null) {
                all[place] = form.of((V) rows.get(place));
                made[place] = all[place];
            }
        }
        return (List<S>) Collections.unmodifiableList(Arrays.asList(all));
    }
}
