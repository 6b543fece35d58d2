package org.cultivation.domain.plan;

import java.util.List;

/**
 * One of the plan's tasks and the units answerable for it.
 *
 * @param number as in the plan, from 1
 * @param section the plan's heading above it
 * @param units names of responsible units, the leading one first, as the plan lists them
 */
public record Task(int number, String section, String title, List<String> units) {

    public Task {
        units = List.copyOf(units);
    }
}
