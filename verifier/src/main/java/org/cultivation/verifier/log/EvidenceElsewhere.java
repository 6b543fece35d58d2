package org.cultivation.verifier.log;

import java.io.IOException;

/** Looks for an evidence file that a fact names and that did not come along with the entries. */
@FunctionalInterface
public interface EvidenceElsewhere {

    /** Nowhere: what did not come along is missing. */
    EvidenceElsewhere NOWHERE = checksum -> Found.MISSING;

    /** What was found. */
    enum Found {
        AS_NAMED,
        CHANGED,
        MISSING
    }

    /**
     * Whether the file is there and has the content that its name says.
     *
     * @param checksum SHA-256, 64 hexadecimal digits in lower case
     */
    Found look(String checksum) throws IOException;
}
