package org.cultivation.infra.checkpoints;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.cultivation.infra.note.InvalidNote;
import org.cultivation.infra.note.NoteSignature;
import org.cultivation.infra.note.SignedNote;
import org.cultivation.infra.tlog.Checkpoint;

/** Checkpoints in a database, for all nodes: the name is the key, so that the first of a day is one for all. */
public final class MongoCheckpoints implements KeptCheckpoints {

    private static final String NAME = "_id";
    private static final String SIZE = "size";
    private static final String NOTE = "note";

    private final MongoCollection<Document> kept;

    public MongoCheckpoints(MongoDatabase database) {
        this.kept = Calls.collection(database, "checkpoint");
    }

    private List<Document> documents(Bson which) {
        return Calls.ask(
                "read the kept checkpoints",
                () -> kept.find(which).sort(ascending(SIZE, NAME)).into(new ArrayList<>()));
    }

    private static Stream<KeptCheckpoint> whole(Document stored) {
        String name = stored.getString(NAME);
        try {
            SignedNote note = SignedNote.parse(stored.getString(NOTE));
            LocalDate day = LocalDate.parse(name.substring(0, Math.min(10, name.length())));
            return Stream.of(new KeptCheckpoint(name, day, note, Checkpoint.parse(note.text())));
        } catch (InvalidNote | DateTimeException e) {
            return Stream.empty();
        }
    }

    @Override
    public List<String> damaged() {
        return documents(new Document()).stream()
                .filter(stored -> whole(stored).findAny().isEmpty())
                .map(stored -> stored.getString(NAME))
                .toList();
    }

    @Override
    public List<KeptCheckpoint> all() {
        return documents(new Document()).stream()
                .flatMap(MongoCheckpoints::whole)
                .toList();
    }

    @Override
    public Optional<KeptCheckpoint> find(String name) {
        return documents(eq(NAME, name)).stream()
                .flatMap(MongoCheckpoints::whole)
                .findFirst();
    }

    @Override
    public Optional<KeptCheckpoint> ofSize(long size) {
        return documents(eq(SIZE, size)).stream()
                .flatMap(MongoCheckpoints::whole)
                .max(Comparator.comparingInt(one -> one.note().signatures().size()));
    }

    @Override
    public KeptCheckpoint keepOf(LocalDate day, SignedNote note) {
        return keep(KeptCheckpoint.of(day.toString(), day, note));
    }

    @Override
    public KeptCheckpoint keep(LocalDate day, SignedNote note) {
        long size = KeptCheckpoint.parsed(note).size();
        return ofSize(size).orElseGet(() -> keep(KeptCheckpoint.of(day + "-" + size, day, note)));
    }

    private KeptCheckpoint keep(KeptCheckpoint one) {
        return find(one.name()).orElseGet(() -> Calls.ask("keep a checkpoint", () -> insert(one)));
    }

    @Override
    public void take(KeptCheckpoint one) {
        keep(one);
    }

    private KeptCheckpoint insert(KeptCheckpoint one) {
        try {
            kept.insertOne(new Document(NAME, one.name())
                    .append(SIZE, one.checkpoint().size())
                    .append(NOTE, one.note().toString()));
            return one;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return find(one.name())
                    .orElseThrow(() -> new LogUnavailable("the kept checkpoint " + one.name() + " is damaged", e));
        }
    }

    @Override
    public KeptCheckpoint add(KeptCheckpoint before, Collection<NoteSignature> cosignatures) {
        while (true) {
            KeptCheckpoint now = find(before.name()).orElse(before);
            KeptCheckpoint more =
                    new KeptCheckpoint(now.name(), now.day(), now.note().with(cosignatures), now.checkpoint());
            Bson asRead = and(eq(NAME, now.name()), eq(NOTE, now.note().toString()));
            boolean added = Calls.ask(
                    "keep cosignatures",
                    () -> kept.updateOne(asRead, Updates.set(NOTE, more.note().toString()))
                                    .getMatchedCount()
                            == 1);
            if (added) {
                return more;
            }
        }
    }
}
