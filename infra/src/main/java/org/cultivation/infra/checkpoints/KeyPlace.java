package org.cultivation.infra.checkpoints;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Where the keys of a log are. Every change is of the whole and happens or does not. Throws {@link LogUnavailable}. */
interface KeyPlace {

    /** The keys as they are now, or were a moment ago. */
    KeyFile read();

    /** Puts the first keys there unless there are some. */
    void create(Supplier<KeyFile> first);

    /** Replaces the keys by what {@code change} makes of those of now, however many processes do it at once. */
    void change(UnaryOperator<KeyFile> change);
}
