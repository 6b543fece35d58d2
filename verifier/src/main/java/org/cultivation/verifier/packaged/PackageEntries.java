package org.cultivation.verifier.packaged;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.cultivation.verifier.log.Lines;
import org.cultivation.verifier.numbers.EntrySource;
import org.cultivation.verifier.packaged.StrictZip.Member;

/** The entries of a package for recounting. What is wrong with the package is found elsewhere. */
public final class PackageEntries implements EntrySource {

    private final Path file;
    private final FileChannel channel;

    public PackageEntries(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file);
    }

    @Override
    public void forEach(Visitor visitor) throws IOException {
        try (StrictZip zip = new StrictZip(file, ignored -> {})) {
            for (Member member = zip.next(); member != null; member = zip.next()) {
                if (!Layout.ENTRIES.matcher(member.name()).matches()) {
                    zip.skip();
                } else if (!visit(member, zip.readAll(), visitor)) {
                    return;
                }
            }
        }
    }

    private static boolean visit(Member member, byte[] content, Visitor visitor) throws IOException {
        Lines lines = Lines.split(content, content.length, java.util.List.of());
        for (int i = 0; i < lines.count(); i++) {
            int from = lines.from()[i];
            if (!visitor.next(Arrays.copyOfRange(content, from, lines.to()[i]), member.offset() + from)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public byte[] again(long place, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place + bytes.position()) < 0) {
                throw new IOException("the package ends early");
            }
        }
        return bytes.array();
    }

    @Override
    public Optional<byte[]> evidence(String checksum) throws IOException {
        try (StrictZip zip = new StrictZip(file, ignored -> {})) {
            for (Member member = zip.next(); member != null; member = zip.next()) {
                if (member.name().equals("evidence/" + checksum)) {
                    return Optional.of(zip.readAll());
                }
                zip.skip();
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
