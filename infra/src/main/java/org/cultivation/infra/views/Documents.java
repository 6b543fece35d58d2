package org.cultivation.infra.views;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cultivation.projections.ShortForm;
import org.jspecify.annotations.Nullable;

/** The documents of one type: by id, and in a row, since most questions walk through all of them. */
final class Documents {

    private Places places;
    private final Rows rows;
    /**
     * Short forms by place, where one was made of the document that stands there. Readers fill in what is missing, each
     * for himself if need be: the same document has the same form, so it does not matter whose stays.
     */
    private final Map<ShortForm<?, ?>, Object[]> shortened = new ConcurrentHashMap<>();

    Documents() {
        this(new Places(), new Rows());
    }

    private Documents(Places places, Rows rows) {
        this.places = places;
        this.rows = rows;
    }

    /** The same documents, which go their own way from here on; short forms come along only for who is asked soon. */
    Documents copy(boolean withShortForms) {
        Documents copy = new Documents(places, rows.copy());
        if (withShortForms) {
            shortened.forEach((form, made) -> copy.shortened.put(form, made.clone()));
        }
        return copy;
    }

    @Nullable
    Object get(String id) {
        int place = places.of(id, rows.size());
        return place < 0 ? null : rows.get(place);
    }

    /** Puts a document, read or not, in; the one it takes the place of, or null. */
    @Nullable
    Object put(String id, Object document) {
        int size = rows.size();
        int place = places.of(id, size);
        if (place < 0) {
            places = places.with(id, size);
            rows.put(size, document);
            return null;
        }
        forget(place);
        Object before = rows.raw(place);
        rows.put(place, document);
        return before;
    }

    /** Takes out the document that was put in last of all. */
    void removeLast() {
        rows.dropLast();
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

    int size() {
        return rows.size();
    }

    /** Ids by place. */
    List<String> ids() {
        return places.ids(rows.size());
    }

    /** The document at a place as it stands, read or not. */
    Object raw(int place) {
        return rows.raw(place);
    }

    /** The document as it stands, read or not; null when there is none. */
    @Nullable
    Object raw(String id) {
        int place = places.of(id, rows.size());
        return place < 0 ? null : rows.raw(place);
    }

    /**
     * Takes the others' object wherever a document is equal, so that both need the room of one.
     *
     * @return how many are not equal, or are there in one only
     */
    int shareWith(Documents others) {
        if (places != others.places) {
            if (!ids().equals(others.ids())) {
                return differing(others);
            }
            places = others.places;
        }
        return rows.size() == others.rows.size() ? rows.shareWith(others.rows) : differing(others);
    }

    private int differing(Documents others) {
        Set<String> ids = new HashSet<>(ids());
        ids.addAll(others.ids());
        int differing = 0;
        for (String id : ids) {
            differing += Objects.equals(get(id), others.get(id)) ? 0 : 1;
        }
        return differing;
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
