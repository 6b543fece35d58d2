package org.cultivation.application.imports;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.cultivation.application.imports.ImportJob.State;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.infra.ledger.LedgerUnavailable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports of all nodes: the files in GridFS ({@code imports}), everything else in the collection {@code import}, one
 * document each, with who is to write which rows, how far it is, and the term of the node that writes. Files that a node
 * works with are copied to its directory, which can be emptied at any time.
 */
final class MongoImports implements ImportStore {

    private static final String ID = "_id";
    private static final String JOB = "job";
    private static final String STATE = "state";
    private static final String STARTED = "started";
    private static final String TERM = "term";
    private static final String STOP = "stop";
    private static final String CHOICE = "choice";
    private static final String ACTOR = "actor";
    private static final String DONE = "done";
    private static final String TOTAL = "total";
    private static final String RATE = "rate";

    private final MongoCollection<Document> imports;
    private final GridFSBucket files;
    private final ImportFiles copies;
    private final JsonMapper mapper = ImportJson.mapper();

    /** @param copies of this node alone */
    MongoImports(MongoDatabase database, ImportFiles copies) {
        MongoDatabase durable = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.imports = durable.getCollection("import");
        this.files = GridFSBuckets.create(durable, "imports");
        this.copies = copies;
    }

    @Override
    public Path original(String id) {
        Path copy = copies.original(id);
        if (!Files.exists(copy)) {
            ask(() -> {
                fetch(id);
                return id;
            });
        }
        return copy;
    }

    private void fetch(String id) {
        try (InputStream content = files.openDownloadStream(id)) {
            copies.keep(id, content, Long.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy the file of import " + id, e);
        }
    }

    @Override
    public void keep(String id, InputStream upload, long limit) throws IOException {
        copies.keep(id, upload, limit);
        try (InputStream content = Files.newInputStream(copies.original(id))) {
            ask(() -> files.uploadFromStream(id, content));
        }
    }

    @Override
    public void discard(String id) throws IOException {
        copies.discard(id);
        ask(() -> {
            for (GridFSFile file : files.find(eq("filename", id)).into(new ArrayList<>())) {
                files.delete(file.getId());
            }
            return id;
        });
    }

    @Override
    public Path annotated(String id, String language, Content content) throws IOException {
        original(id);
        return copies.annotated(id, language, content);
    }

    @Override
    public void save(ImportJob job) {
        ask(() -> imports.replaceOne(
                eq(ID, job.id()),
                new Document(ID, job.id())
                        .append(STARTED, job.startedAt().toString())
                        .append(STATE, job.state().name())
                        .append(TERM, 0L)
                        .append(JOB, mapper.writeValueAsString(job)),
                new ReplaceOptions().upsert(true)));
    }

    @Override
    public Optional<ImportJob> find(String id) {
        return ImportStore.isId(id)
                ? Optional.ofNullable(ask(() -> imports.find(eq(ID, id)).first()))
                        .map(this::job)
                : Optional.empty();
    }

    @Override
    public List<ImportJob> all() {
        return ask(() ->
                imports.find().sort(Sorts.descending(STARTED)).map(this::job).into(new ArrayList<>()));
    }

    private ImportJob job(Document stored) {
        return mapper.readValue(stored.getString(JOB), ImportJob.class);
    }

    @Override
    public boolean begin(ImportJob job, RowChoice choice, Actor actor) {
        Bson free = and(eq(ID, job.id()), in(STATE, State.CHECKED.name(), State.INTERRUPTED.name()));
        return changed(
                free,
                combine(
                        set(STATE, job.state().name()),
                        set(JOB, mapper.writeValueAsString(job)),
                        set(CHOICE, choice.name()),
                        set(
                                ACTOR,
                                new Document("account", actor.account())
                                        .append("role", actor.role().name())
                                        .append("scope", actor.scope().toString())),
                        set(STOP, false),
                        set(DONE, 0),
                        set(TOTAL, 0),
                        set(RATE, 0L)));
    }

    @Override
    public boolean end(ImportJob job, long term) {
        return changed(
                written(job.id(), term),
                combine(set(STATE, job.state().name()), set(JOB, mapper.writeValueAsString(job)), set(TERM, term)));
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public List<Underway> underway() {
        return ask(() -> imports.find(eq(STATE, State.WRITING.name()))
                .map(this::underway)
                .into(new ArrayList<>()));
    }

    private Underway underway(Document stored) {
        Document actor = stored.get(ACTOR, Document.class);
        return new Underway(
                job(stored),
                RowChoice.valueOf(stored.getString(CHOICE)),
                new Actor(
                        actor.getString("account"),
                        Role.valueOf(actor.getString("role")),
                        new UnitCode(actor.getString("scope"))),
                new Progress(
                        stored.getInteger(TOTAL),
                        stored.getInteger(DONE),
                        stored.getLong(RATE),
                        stored.getBoolean(STOP)));
    }

    private static Bson written(String id, long term) {
        return and(eq(ID, id), eq(STATE, State.WRITING.name()), lte(TERM, term));
    }

    @Override
    public boolean take(String id, long term) {
        return changed(written(id, term), set(TERM, term));
    }

    @Override
    public boolean tell(String id, long term, Progress progress) {
        changed(
                written(id, term),
                combine(set(DONE, progress.done()), set(TOTAL, progress.total()), set(RATE, progress.rate())));
        return ask(() -> imports.countDocuments(and(eq(ID, id), eq(STOP, true)))) > 0;
    }

    @Override
    public void stop(String id) {
        changed(eq(ID, id), set(STOP, true));
    }

    private boolean changed(Bson which, Bson change) {
        return ask(() -> imports.updateOne(which, change).getMatchedCount() == 1);
    }

    private static <T> T ask(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw new LedgerUnavailable("the imports cannot be reached: " + e.getMessage(), e);
        }
    }
}
