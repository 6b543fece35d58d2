package org.cultivation.infra.views;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.Projections;
import org.cultivation.projections.ViewType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Views in one file: gzip over lines of text, a head, then one document a line after the name of its type, then the
 * SHA-256 of all lines before.
 */
final class SavedViews {

    private static final String END = "sha256";

    private final ViewCodec codec = new ViewCodec();

    /**
     * @param stamp of the program that wrote it, see {@link ViewCodec#stamp}
     * @param fact SHA-256 of the ledger's entry at the position: views of another ledger are not ours
     */
    record Head(String stamp, long position, @Nullable Instant recordedUpTo, String fact) {}

    /** The file is not what was written, or was written by another program or for another ledger. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /** Writing is done beside everything else, so it must be quick rather than small. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    void write(InMemoryViews views, Head head, OutputStream file) throws IOException {
        MessageDigest digest = Hashes.digest();
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(new FastGzip(file), StandardCharsets.UTF_8))) {
            writeLine(codec.write(head), digest, out);
            for (ViewType<?> type : Projections.types()) {
                for (Object document : views.all(type)) {
                    writeLine(type.name() + "\t" + codec.write(document), digest, out);
                }
            }
            out.write(END + "\t" + Hashes.hex(digest) + "\n");
        }
    }

    private static void writeLine(String line, MessageDigest digest, BufferedWriter out) throws IOException {
        update(digest, line);
        out.write(line);
        out.write('\n');
    }

    Head head(Path file) throws IOException, Unusable {
        try (BufferedReader in = open(file)) {
            return head(in.readLine());
        }
    }

    private Head head(@Nullable String line) throws Unusable {
        try {
            return codec.read(line == null ? "" : line, Head.class);
        } catch (JacksonException e) {
            throw new Unusable("its head cannot be read", e);
        }
    }

    InMemoryViews read(Path file, FactHistory history) throws IOException, Unusable {
        try (BufferedReader in = open(file)) {
            String first = in.readLine();
            Head head = head(first);
            InMemoryViews views = new InMemoryViews(history);
            documents(first, in).parallelStream().map(codec::read).toList().forEach(document -> document.saveTo(views));
            views.reachedBy(head.position(), head.recordedUpTo());
            return views;
        } catch (RuntimeException e) {
            throw new Unusable("a document cannot be read", e);
        }
    }

    /** The lines between head and end, after the checksum was found right. */
    private static List<String> documents(String head, BufferedReader in) throws IOException, Unusable {
        MessageDigest digest = Hashes.digest();
        List<String> documents = new ArrayList<>();
        update(digest, head);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith(END + "\t")) {
                if (!line.substring(END.length() + 1).equals(Hashes.hex(digest)) || in.readLine() != null) {
                    throw new Unusable("its checksum does not match", null);
                }
                return documents;
            }
            update(digest, line);
            documents.add(line);
        }
        throw new Unusable("its end is missing", null);
    }

    private static void update(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        try {
            return new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(bytes, 1 << 16), StandardCharsets.UTF_8), 1 << 16);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
