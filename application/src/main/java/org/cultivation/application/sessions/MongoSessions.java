package org.cultivation.application.sessions;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/**
 * Sessions in the collection {@code session}, one document each under the SHA-256 of its identifier, so that whoever
 * reads the database cannot go on with somebody's session. Asked at each request: what one node ended is over at all.
 */
final class MongoSessions implements SessionRepository<StoredSession> {

    /** That a session was used is written at most so often; it may end that much early. */
    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private static final String ID = "_id";
    private static final String CREATED = "created";
    private static final String USED = "used";
    private static final String ENDS = "ends";

    private final MongoCollection<Document> sessions;
    private final Duration idle;
    private final InstantSource clock;

    /** @param idle after which a session that is not used ends */
    MongoSessions(MongoDatabase database, Duration idle, InstantSource clock) {
        this.sessions = database.getCollection("session")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        this.idle = idle;
        this.clock = clock;
    }

    @Override
    public StoredSession createSession() {
        MapSession session = new MapSession();
        session.setCreationTime(clock.instant());
        session.setLastAccessedTime(clock.instant());
        session.setMaxInactiveInterval(idle);
        return new StoredSession(session, null);
    }

    @Override
    public void save(StoredSession session) {
        ask(() -> {
            if (session.isNew()) {
                // Whoever comes in sweeps out what is over.
                sessions.deleteMany(lte(ENDS, Date.from(clock.instant())));
                sessions.insertOne(whole(session));
            } else if (!session.storedAs().equals(session.getId())) {
                // Signing in gives a session another identifier. One that was ended meanwhile stays ended.
                if (sessions.deleteOne(eq(ID, key(session.storedAs()))).getDeletedCount() == 1) {
                    sessions.insertOne(whole(session));
                }
            } else if (!session.changed().isEmpty() || session.isUsedAfter(USE_NOTED)) {
                sessions.updateOne(eq(ID, key(session.getId())), changes(session));
            }
            session.saved();
            return session;
        });
    }

    private Document whole(StoredSession session) {
        Document document = new Document(ID, key(session.getId()))
                .append(CREATED, Date.from(session.getCreationTime()))
                .append(USED, Date.from(session.getLastAccessedTime()))
                .append(ENDS, ends(session));
        for (String name : session.getAttributeNames()) {
            SessionPart part = SessionPart.of(name);
            document.append(part.field(), part.written(session.getRequiredAttribute(name)));
        }
        return document;
    }

    private Bson changes(StoredSession session) {
        List<Bson> changes = new ArrayList<>();
        changes.add(Updates.set(USED, Date.from(session.getLastAccessedTime())));
        changes.add(Updates.set(ENDS, ends(session)));
        for (String name : session.changed()) {
            SessionPart part = SessionPart.of(name);
            Object value = session.getAttribute(name);
            changes.add(value == null ? Updates.unset(part.field()) : Updates.set(part.field(), part.written(value)));
        }
        return Updates.combine(changes);
    }

    private Date ends(StoredSession session) {
        return Date.from(session.getLastAccessedTime().plus(idle));
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        Document found = ask(() -> sessions.find(eq(ID, key(id))).first());
        if (found == null || !clock.instant().isBefore(found.getDate(ENDS).toInstant())) {
            return null;
        }
        MapSession session = new MapSession(id);
        Instant used = found.getDate(USED).toInstant();
        session.setCreationTime(found.getDate(CREATED).toInstant());
        session.setLastAccessedTime(used);
        session.setMaxInactiveInterval(idle);
        for (SessionPart part : SessionPart.values()) {
            Document stored = found.get(part.field(), Document.class);
            if (stored != null) {
                session.setAttribute(part.attribute(), part.read(stored));
            }
        }
        return new StoredSession(session, used);
    }

    @Override
    public void deleteById(String id) {
        ask(() -> sessions.deleteOne(eq(ID, key(id))));
    }

    private static String key(String id) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java runtime", e);
        }
    }

    private static <T> @Nullable T ask(Supplier<@Nullable T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new SessionsUnavailable(e);
        }
    }
}
