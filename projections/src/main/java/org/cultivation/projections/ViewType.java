package org.cultivation.projections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A kind of view document: its name in storage, its record, how a document is named, and which fields a query may use.
 */
public final class ViewType<V> {

    private final String name;
    private final Class<V> form;
    private final Function<V, String> id;
    private final Map<String, ViewField<V>> fields = new LinkedHashMap<>();

    public ViewType(String name, Class<V> form, Function<V, String> id, List<ViewField<V>> fields) {
        this.name = name;
        this.form = form;
        this.id = id;
        fields.forEach(field -> this.fields.put(field.name(), field));
    }

    /** Name in storage, kebab case. */
    public String name() {
        return name;
    }

    /** The record that documents of this type are. */
    public Class<V> form() {
        return form;
    }

    /** What names {@code view} among its type. */
    public String id(V view) {
        return id.apply(view);
    }

    /** @throws IllegalArgumentException when a query cannot use a field of this name */
    public ViewField<V> field(String field) {
        ViewField<V> found = fields.get(field);
        if (found == null) {
            throw new IllegalArgumentException(name + " has no field " + field + "; it has " + fields.keySet());
        }
        return found;
    }

    @Override
    public String toString() {
        return name;
    }
}
