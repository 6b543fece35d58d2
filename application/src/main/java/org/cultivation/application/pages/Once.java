package org.cultivation.application.pages;

import java.util.function.Supplier;

/**
 * Runs what bears a key at most once at a time and remembers the answer. What failed is not remembered: it may be tried
 * again under the same key. The domain refuses most doubles anyway.
 */
interface Once {

    /** The answer of {@code work}, or of whoever did it before under this key. */
    String run(String key, Supplier<String> work);
}
