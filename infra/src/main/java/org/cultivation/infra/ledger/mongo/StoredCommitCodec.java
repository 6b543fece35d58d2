package org.cultivation.infra.ledger.mongo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.types.ObjectId;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.RecordedTime;

/**
 * Writes and reads the documents of the log directly, without a tree of values in between. The members beside {@code
 * envelope} repeat parts of it, to find facts by; the envelope is what counts. Members that this version does not know
 * are passed over.
 */
final class StoredCommitCodec implements Codec<StoredCommit> {

    static final String FIRST = "_id";
    static final String NEXT = "next";
    static final String AT = "at";
    static final String COMMIT = "commit";
    static final String REQUESTS = "requests";
    static final String FACTS = "facts";
    static final String PLACES = "places";
    static final String ID = "id";

    private static final String STREAM = "stream";
    private static final String SEQUENCE = "sequence";
    private static final String TYPE = "type";
    private static final String ENVELOPE = "envelope";

    @Override
    public void encode(BsonWriter writer, StoredCommit commit, EncoderContext context) {
        End end = commit.end();
        writer.writeStartDocument();
        writer.writeInt64(FIRST, commit.first());
        writer.writeInt64(NEXT, end.next());
        writer.writeInt64(AT, end.at());
        writer.writeObjectId(COMMIT, commit.id());
        Set<String> requests = new LinkedHashSet<>(commit.requests());
        if (!requests.isEmpty()) {
            writer.writeStartArray(REQUESTS);
            requests.forEach(writer::writeString);
            writer.writeEndArray();
        }
        writer.writeStartArray(PLACES);
        commit.entries().forEach(entry -> writer.writeString(Place.of(entry.stream(), entry.sequence())));
        writer.writeEndArray();
        writer.writeStartArray(FACTS);
        commit.entries().forEach(entry -> write(writer, entry));
        writer.writeEndArray();
        writer.writeEndDocument();
    }

    private static void write(BsonWriter writer, Entry entry) {
        writer.writeStartDocument();
        writer.writeString(STREAM, entry.stream());
        writer.writeInt64(SEQUENCE, entry.sequence());
        writer.writeString(TYPE, entry.type());
        writer.writeInt64(AT, RecordedTime.toMicros(entry.recordedAt()));
        writer.writeString(ID, entry.id());
        writer.writeBinaryData(ENVELOPE, new BsonBinary(entry.json()));
        writer.writeEndDocument();
    }

    @Override
    public StoredCommit decode(BsonReader reader, DecoderContext context) {
        long first = -1;
        ObjectId id = new ObjectId(0, 0);
        List<String> requests = List.of();
        List<Entry> entries = new ArrayList<>();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case FIRST -> first = reader.readInt64();
                case COMMIT -> id = reader.readObjectId();
                case REQUESTS -> requests = strings(reader);
                case FACTS -> {
                    reader.readStartArray();
                    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                        entries.add(entry(reader, first + entries.size()));
                    }
                    reader.readEndArray();
                }
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new StoredCommit(id, requests, entries);
    }

    private static List<String> strings(BsonReader reader) {
        List<String> strings = new ArrayList<>(1);
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            strings.add(reader.readString());
        }
        reader.readEndArray();
        return strings;
    }

    private static Entry entry(BsonReader reader, long position) {
        String stream = "";
        long sequence = -1;
        String type = "";
        long at = 0;
        String id = "";
        byte[] envelope = {};
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            switch (reader.readName()) {
                case STREAM -> stream = reader.readString();
                case SEQUENCE -> sequence = reader.readInt64();
                case TYPE -> type = reader.readString();
                case AT -> at = reader.readInt64();
                case ID -> id = reader.readString();
                case ENVELOPE -> envelope = reader.readBinaryData().getData();
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        return new Entry(position, stream, sequence, type, RecordedTime.ofMicros(at), id, envelope);
    }

    @Override
    public Class<StoredCommit> getEncoderClass() {
        return StoredCommit.class;
    }
}
