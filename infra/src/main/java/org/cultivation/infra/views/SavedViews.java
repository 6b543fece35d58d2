package org.cultivation.infra.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import org.cultivation.projections.FactHistory;
import org.cultivation.projections.Projections;
import org.cultivation.projections.ViewType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/**
 * Views in one file: a line that names the form, a line of head, the documents one after the other, then for each type
 * the ids and lengths of its documents, where that index begins, and the SHA-256 of everything before. Documents are
 * read only when they are asked for, so that a file opens in the time that its checksum takes.
 */
final class SavedViews {

    private static final byte[] FORM = "cultivation views 2\n".getBytes(UTF_8);
    private static final int LONGEST_HEAD = 10_000;

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

    /** A document as it stands in a file. */
    private record Unread(FileBytes file, long offset, int length, ObjectReader reader) implements Rows.Unread {
        byte[] bytes() {
            return file.read(offset, length);
        }

        @Override
        public Object read() {
            return reader.readValue(bytes());
        }
    }

    void write(InMemoryViews views, Head head, OutputStream file) throws IOException {
        MessageDigest digest = Hashes.digest();
        OutputStream out = new BufferedOutputStream(new DigestOutputStream(file, digest), 1 << 16);
        out.write(FORM);
        out.write((codec.write(head) + "\n").getBytes(UTF_8));
        long offset = FORM.length + codec.write(head).getBytes(UTF_8).length + 1L;
        ByteArrayOutputStream listed = new ByteArrayOutputStream();
        DataOutputStream index = new DataOutputStream(listed);
        for (ViewType<?> type : Projections.types()) {
            Documents documents = views.documents(type);
            index.writeUTF(type.name());
            index.writeInt(documents.size());
            int place = 0;
            for (String id : documents.ids()) {
                byte[] document = bytes(documents.raw(place++));
                out.write(document);
                offset += document.length;
                index.writeUTF(id);
                index.writeInt(document.length);
            }
        }
        index.writeLong(offset);
        listed.writeTo(out);
        out.flush();
        file.write(digest.digest());
    }

    private byte[] bytes(Object row) {
        return row instanceof Unread unread ? unread.bytes() : codec.bytes(row);
    }

    Head head(Path file) throws IOException, Unusable {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (!Arrays.equals(in.readNBytes(FORM.length), FORM)) {
                throw new Unusable("it has another form", null);
            }
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n' && next >= 0 && line.size() < LONGEST_HEAD; next = in.read()) {
                line.write(next);
            }
            return codec.read(line.toString(UTF_8), Head.class);
        } catch (JacksonException e) {
            throw new Unusable("its head cannot be read", e);
        }
    }

    InMemoryViews read(Path path, FactHistory history) throws IOException, Unusable {
        Head head = head(path);
        FileBytes file = FileBytes.open(path);
        file.requireChecksum();
        InMemoryViews views = new InMemoryViews(history);
        try {
            FileBytes.Cursor index = file.index();
            long offset = FORM.length + codec.write(head).getBytes(UTF_8).length + 1L;
            for (ViewType<?> type : Projections.types()) {
                String name = index.text();
                if (!name.equals(type.name())) {
                    throw new Unusable("it has " + name + " where " + type + " was due", null);
                }
                Documents documents = views.documents(type);
                ObjectReader reader = codec.reader(type);
                for (int left = index.number(); left > 0; left--) {
                    String id = index.text();
                    int length = index.number();
                    documents.put(id, new Unread(file, offset, length, reader));
                    offset += length;
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Unusable("its index cannot be read", e);
        }
        views.reachedBy(head.position(), head.recordedUpTo());
        return views;
    }
}
