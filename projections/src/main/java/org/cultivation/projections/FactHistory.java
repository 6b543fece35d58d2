package org.cultivation.projections;

import java.util.List;

/** The facts that views were folded from, where a question or an amendment needs them again. */
public interface FactHistory {

    /** All facts of {@code stream} up to and including {@code uptoPosition}, oldest first; empty for an unknown stream. */
    List<RecordedFact> of(String stream, long uptoPosition);

    /** The facts at these positions, in the order asked. */
    List<RecordedFact> at(List<Long> positions);
}
