package org.cultivation.projections.difference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One line of a list, or one member of a number, at one moment.
 *
 * @param key names the line in its list: a credit code, an id
 * @param name what people call it
 * @param streams the subjects whose facts made it; empty for a figure that is summed up from many
 * @param cells what the list shows of it, by the words of its columns, in their order
 */
public record Line(String key, String name, Set<String> streams, Map<String, String> cells) {

    public Line {
        streams = Set.copyOf(streams);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
