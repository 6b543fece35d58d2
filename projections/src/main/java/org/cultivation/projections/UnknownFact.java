package org.cultivation.projections;

import org.cultivation.domain.Attestation;
import org.cultivation.domain.Fact;

/**
 * A fact of a type or revision that this program does not know. It is carried and shown; a projection that would need
 * its meaning stops.
 *
 * @param type stored name with revision
 * @param json the body as stored
 * @param attestation as far as the body has one in the known form
 */
public record UnknownFact(String type, String json, Attestation attestation) implements Fact {

    /** The register it belongs to, the part of its name before the dot. */
    public String register() {
        int dot = type.indexOf('.');
        return dot < 0 ? type : type.substring(0, dot);
    }

    /** What a projection throws that would need to understand this fact. */
    public IllegalStateException needed(RecordedFact fact) {
        return new IllegalStateException("fact " + fact.position() + " of " + fact.stream() + " is of the unknown type "
                + type + "; a newer version of this program wrote it");
    }
}
