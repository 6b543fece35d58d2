package org.cultivation.infra.ledger.mongo;

import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.cultivation.infra.ledger.mongo.StoredCommitCodec.AT;
import static org.cultivation.infra.ledger.mongo.StoredCommitCodec.COMMIT;
import static org.cultivation.infra.ledger.mongo.StoredCommitCodec.FACTS;
import static org.cultivation.infra.ledger.mongo.StoredCommitCodec.FIRST;
import static org.cultivation.infra.ledger.mongo.StoredCommitCodec.ID;
import static org.cultivation.infra.ledger.mongo.StoredCommitCodec.NEXT;
import static org.cultivation.infra.ledger.mongo.StoredCommitCodec.PLACES;
import static org.cultivation.infra.ledger.mongo.StoredCommitCodec.REQUESTS;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.cultivation.infra.ledger.NewFact;
import org.jspecify.annotations.Nullable;

/**
 * The collection of commits, as plain questions to the server. Everything is written with {@code w: majority} and
 * {@code j: true} and read from the primary as the majority has it, so that nothing seen is ever taken back. Throws what
 * the driver throws.
 */
final class CommitLog {

    static final String COLLECTION = "ledger";
    static final String FACT_ID = FACTS + "." + ID;

    private final MongoCollection<StoredCommit> commits;
    private final MongoCollection<BsonDocument> parts;

    CommitLog(MongoDatabase database) {
        MongoDatabase durable = durable(database);
        this.parts = durable.getCollection(COLLECTION, BsonDocument.class);
        this.commits = durable.getCollection(COLLECTION, StoredCommit.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new StoredCommitCodec()), durable.getCodecRegistry()));
    }

    static MongoDatabase durable(MongoDatabase database) {
        return database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    MongoCollection<BsonDocument> parts() {
        return parts;
    }

    /** Inserts one after the other and stops at the first that cannot stand. */
    void insert(List<StoredCommit> placed) {
        commits.insertMany(placed, new InsertManyOptions().ordered(true));
    }

    /** Where the log ends when it has grown beyond {@code known}, else {@code known}: one look by key if it has not. */
    End endAfter(End known) {
        if (parts.find(eq(FIRST, known.next())).projection(include(FIRST)).first() == null) {
            return known;
        }
        BsonDocument last = parts.find()
                .sort(descending(FIRST))
                .projection(include(NEXT, AT))
                .first();
        return last == null ? known : end(last);
    }

    /** The end of the log by its last document. */
    End end() {
        BsonDocument last = parts.find()
                .sort(descending(FIRST))
                .projection(include(NEXT, AT))
                .first();
        return last == null ? End.EMPTY : end(last);
    }

    private static End end(BsonDocument document) {
        return new End(document.getInt64(NEXT).getValue(), document.getInt64(AT).getValue());
    }

    /**
     * A commit as far as the writer must know it.
     *
     * @param end of the log after it
     */
    record Trace(ObjectId id, long first, End end) {}

    /** The commits that begin at {@code position} or later, in order. */
    List<Trace> since(long position) {
        List<Trace> traces = new ArrayList<>();
        try (MongoCursor<BsonDocument> found = parts.find(gte(FIRST, position))
                .sort(ascending(FIRST))
                .projection(include(NEXT, AT, COMMIT))
                .cursor()) {
            found.forEachRemaining(document -> traces.add(new Trace(
                    document.getObjectId(COMMIT).getValue(),
                    document.getInt64(FIRST).getValue(),
                    end(document))));
        }
        return traces;
    }

    /** The documents that share a place in a stream or an id with one of {@code facts}. */
    List<StoredCommit> sharing(List<NewFact> facts) {
        List<String> places = facts.stream()
                .map(fact -> Place.of(fact.stream(), fact.sequence()))
                .toList();
        List<String> ids = facts.stream().map(NewFact::id).toList();
        return commits.find(or(in(PLACES, places), in(FACT_ID, ids))).into(new ArrayList<>());
    }

    /** The documents that begin at {@code from} or later but before {@code to}, in order, some at a time. */
    MongoCursor<StoredCommit> between(long from, long to, int atOnce) {
        return commits.find(new Document(FIRST, new Document("$gte", from).append("$lt", to)))
                .sort(ascending(FIRST))
                .batchSize(atOnce)
                .cursor();
    }

    /** The last document that begins before {@code position}. */
    @Nullable
    StoredCommit before(long position) {
        return commits.find(lt(FIRST, position)).sort(descending(FIRST)).first();
    }

    /** The documents with facts of a stream at this sequence number or later, in no order. */
    List<StoredCommit> ofStream(String stream, long fromSequence) {
        return commits.find(inStream(stream, fromSequence)).into(new ArrayList<>());
    }

    /** The highest sequence number of a stream. */
    OptionalLong lastSequence(String stream) {
        return parts.find(inStream(stream, 0)).projection(include(PLACES)).into(new ArrayList<>()).stream()
                .flatMap(document -> document.getArray(PLACES).stream())
                .map(place -> Place.sequence(place.asString().getValue(), stream))
                .flatMapToLong(OptionalLong::stream)
                .max();
    }

    private static Bson inStream(String stream, long fromSequence) {
        Bson range =
                new Document("$gte", Place.of(stream, fromSequence)).append("$lte", Place.of(stream, Long.MAX_VALUE));
        return elemMatch(PLACES, range);
    }

    Optional<StoredCommit> withFact(String id) {
        return Optional.ofNullable(commits.find(eq(FACT_ID, id)).first());
    }

    List<StoredCommit> ofRequest(String key) {
        return commits.find(eq(REQUESTS, key)).into(new ArrayList<>());
    }

    /** The first document whose last fact was recorded after {@code micros}. */
    Optional<StoredCommit> recordedAfter(long micros) {
        return Optional.ofNullable(
                commits.find(gt(AT, micros)).sort(ascending(AT, FIRST)).first());
    }
}
