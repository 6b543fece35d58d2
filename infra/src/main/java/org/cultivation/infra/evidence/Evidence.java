package org.cultivation.infra.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Evidence files, each named by the lower-case SHA-256 of its content. Safe for any number of threads. */
public interface Evidence {

    /** More came than a file may hold; nothing was kept. */
    final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super("an evidence file may hold " + limit + " bytes");
        }
    }

    /**
     * Keeps what {@code in} holds and answers its checksum; what is kept already stays as it is. When this returns the
     * file is durable.
     *
     * @param limit most bytes
     * @throws TooLarge when there are more
     */
    String store(InputStream in, long limit) throws IOException;

    /**
     * The file with this checksum; empty when it is not kept, or when {@code checksum} is none.
     *
     * @throws java.io.UncheckedIOException when it cannot be fetched
     */
    Optional<Path> find(String checksum);

    /** Checksums of all files that are kept. */
    Set<String> names() throws IOException;
}
