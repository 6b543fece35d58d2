package org.cultivation.infra.reads;

import java.util.List;
import java.util.Optional;

/** Where entries are kept, in order. Every method throws {@link ReadsUnavailable} when the store cannot be reached. */
public interface ReadStore {

    /** The entry with the highest number. */
    Optional<StoredRead> last();

    /** Adds an entry, durably; false, and nothing is changed, when its number is taken. */
    boolean add(StoredRead read);

    /** Entries from a number on, in order, at most so many. */
    List<StoredRead> from(long number, int most);
}
