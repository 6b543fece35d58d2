package org.cultivation.verifier.numbers;

import java.io.IOException;
import java.util.Optional;

/** Where entries are read from, in their order and again. For one thread. */
public interface EntrySource extends AutoCloseable {

    /** Is handed each entry. */
    interface Visitor {
        /**
         * @param place where it can be read again
         * @return false when that is enough
         */
        boolean next(byte[] entry, long place) throws IOException;
    }

    /** Hands over the entries from the first on. */
    void forEach(Visitor visitor) throws IOException;

    /** An entry once more. */
    byte[] again(long place, int length) throws IOException;

    /** An evidence file by its SHA-256 in lower case. */
    Optional<byte[]> evidence(String checksum) throws IOException;

    @Override
    void close() throws IOException;
}
