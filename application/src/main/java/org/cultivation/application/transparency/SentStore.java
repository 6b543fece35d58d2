package org.cultivation.application.transparency;

import java.util.List;

/** Which configured address took which checkpoint: neither a restart nor another node sends it again. */
interface SentStore {

    /** How each address stands, in the order of the configuration. */
    List<SentTo> all();

    /** Keeps how an address stands now. */
    void put(SentTo standing);
}
