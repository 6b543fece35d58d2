package org.cultivation.infra.views;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values in a document by their paths, for people to read. */
final class DocumentFields {

    private DocumentFields() {}

    static Map<String, String> of(@Nullable Object document) {
        Map<String, String> fields = new TreeMap<>();
        add("", document, fields);
        return fields;
    }

    private static void add(String path, @Nullable Object value, Map<String, String> fields) {
        switch (value) {
            case null -> {}
            case Record composed
            when composed.getClass().getRecordComponents().length > 1 -> {
                for (RecordComponent component : composed.getClass().getRecordComponents()) {
                    add(under(path, component.getName()), read(component, composed), fields);
                }
            }
            case Record wrapping -> {
                RecordComponent only = wrapping.getClass().getRecordComponents()[0];
                add(path, read(only, wrapping), fields);
            }
            case Map<?, ?> map -> map.forEach((key, entry) -> add(under(path, String.valueOf(key)), entry, fields));
            case Collection<?> several -> {
                int place = 0;
                for (Object one : several) {
                    add(under(path, String.valueOf(place++)), one, fields);
                }
            }
            default -> fields.put(path, value.toString());
        }
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static @Nullable Object read(RecordComponent component, Record of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component + " of " + of.getClass(), e);
        }
    }
}
