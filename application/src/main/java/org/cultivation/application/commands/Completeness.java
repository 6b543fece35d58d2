package org.cultivation.application.commands;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a record read from outside has every part that its type promises. The parser sets what was null to null; a
 * fact with such a hole would be recorded and stop the views.
 */
final class Completeness {

    private Completeness() {}

    /** Name of the first component, at any depth, that is null without being {@link Nullable}. */
    static Optional<String> missing(Record read) {
        for (RecordComponent component : read.getClass().getRecordComponents()) {
            Object value = valueOf(read, component);
            if (value == null) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    return Optional.of(component.getName());
                }
                continue;
            }
            Optional<String> within = within(value);
            if (within.isPresent()) {
                return within;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> within(Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(Completeness::within)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return value instanceof Record nested ? missing(nested) : Optional.empty();
    }

    private static @Nullable Object valueOf(Record read, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record without accessor: " + component, e);
        }
    }
}
