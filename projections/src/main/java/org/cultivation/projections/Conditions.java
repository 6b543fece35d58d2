package org.cultivation.projections;

import java.util.Map;

/** Judges the conditions of rules, which are written in CEL (port). The same condition on the same values always gives the same. */
public interface Conditions {

    /**
     * True when {@code condition} holds.
     *
     * @param variables maps, lists, texts, numbers and booleans by name: {@code it}, {@code rule} and {@code day}
     * @throws IllegalArgumentException when it is no valid condition, or cannot be judged on these values
     */
    boolean holds(String condition, Map<String, ?> variables);
}
