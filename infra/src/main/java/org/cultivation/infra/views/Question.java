package org.cultivation.infra.views;

import org.cultivation.projections.Views;

/** Something asked of the views; everything it reads is as of one position. Reads only. */
@FunctionalInterface
public interface Question<T> {

    /** @param position of the last fact that {@code views} know */
    T ask(Views views, long position);
}
