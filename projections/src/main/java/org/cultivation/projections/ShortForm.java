package org.cultivation.projections;

import java.util.function.Function;

/**
 * What questions about all documents of a type need of each, in a form that is quick to walk through. It is made once
 * for each document and kept as long as the document stands. Two forms are never equal: keep one in a constant.
 */
public final class ShortForm<V, S> {

    private final ViewType<V> type;
    private final Function<V, S> shorten;

    /** @param shorten makes an immutable value, with final fields, that depends on the document alone */
    public ShortForm(ViewType<V> type, Function<V, S> shorten) {
        this.type = type;
        this.shorten = shorten;
    }

    /** The documents it is made of. */
    public ViewType<V> type() {
        return type;
    }

    /** The short form of one document. */
    public S of(V view) {
        return shorten.apply(view);
    }
}
