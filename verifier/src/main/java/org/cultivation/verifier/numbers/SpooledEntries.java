package org.cultivation.verifier.numbers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Entries that came over the network, in a temporary file of their own, one a line. */
public final class SpooledEntries implements EntrySource {

    private final Path file;
    private final OutputStream out;

    public SpooledEntries() throws IOException {
        file = Files.createTempFile("verify", ".jsonl");
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    /** Where the entries are to be written. */
    public OutputStream out() {
        return out;
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
        out.flush();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long place = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                } else if (visitor.next(line.toByteArray(), place)) {
                    place += line.size() + 1L;
                    line.reset();
                } else {
                    return;
                }
            }
        }
    }

    @Override
    public byte[] again(long place, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining() && channel.read(bytes, place + bytes.position()) >= 0) {
                // Reads until it has all of it.
            }
            return bytes.array();
        }
    }

    /** Evidence does not come with the entries. */
    @Override
    public Optional<byte[]> evidence(String checksum) {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
