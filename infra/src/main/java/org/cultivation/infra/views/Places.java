package org.cultivation.infra.views;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The place of each document of a type: the first one saved has place 0, the next 1. Copies of views share it, for the
 * same facts give the same order; whoever has {@code size} documents looks at the places below {@code size} only. One
 * that would give a place to another document than the others did goes on with places of its own.
 */
final class Places {

    private final ConcurrentMap<String, Integer> places;

    Places() {
        this(new ConcurrentHashMap<>());
    }

    private Places(ConcurrentMap<String, Integer> places) {
        this.places = places;
    }

    /** The place of a document for one that has {@code size}; -1 when it is not among them. */
    int of(String id, int size) {
        Integer place = places.get(id);
        return place == null || place >= size ? -1 : place;
    }

    /** Gives the place {@code size} to a document; where that holds, these places or others with the same below it. */
    Places with(String id, int size) {
        synchronized (places) {
            Integer known = places.get(id);
            if (known == null && places.size() == size) {
                places.put(id, size);
                return this;
            }
            if (known != null && known == size) {
                return this;
            }
        }
        Places own = upTo(size);
        own.places.put(id, size);
        return own;
    }

    private Places upTo(int size) {
        ConcurrentMap<String, Integer> below = new ConcurrentHashMap<>();
        places.forEach((id, place) -> {
            if (place < size) {
                below.put(id, place);
            }
        });
        return new Places(below);
    }

    /** The id at each place below {@code size}. */
    List<String> ids(int size) {
        String[] ids = new String[size];
        places.forEach((id, place) -> {
            if (place < size) {
                ids[place] = id;
            }
        });
        return List.of(ids);
    }
}
