package org.cultivation.infra.ledger.mongo;

import java.util.List;
import org.bson.types.ObjectId;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.RecordedTime;

/**
 * One document of the log.
 *
 * @param id of the append that made it: tells one's own document from another node's after an answer was lost
 * @param requests keys of the requests that made its facts, each once
 * @param entries its facts at adjacent positions; at least one
 */
record StoredCommit(ObjectId id, List<String> requests, List<Entry> entries) {

    /** Position of its first fact, and the document's {@code _id}. */
    long first() {
        return entries.getFirst().position();
    }

    /** Where the log goes on after it. */
    End end() {
        Entry last = entries.getLast();
        return new End(last.position() + 1, RecordedTime.toMicros(last.recordedAt()));
    }
}
