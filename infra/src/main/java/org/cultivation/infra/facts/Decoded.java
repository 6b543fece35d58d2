package org.cultivation.infra.facts;

import org.cultivation.domain.Fact;
import tools.jackson.databind.JsonNode;

/** What came out of a stored body. */
public sealed interface Decoded {

    /** The name it is stored under, with the stored revision. */
    TypeName type();

    /** A fact this version of the program understands, upcast to today's revision where it was older. */
    record Known(TypeName type, Fact fact) implements Decoded {}

    /**
     * A fact of a type or revision that this version of the program does not know. It is carried and shown; whoever
     * needs its meaning must stop and say so.
     */
    record Unknown(TypeName type, JsonNode body) implements Decoded {}
}
