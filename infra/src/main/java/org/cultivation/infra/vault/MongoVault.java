package org.cultivation.infra.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.size;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.cultivation.infra.vault.SealedPerson.SealedRecord;

/**
 * The vault's store in a MongoDB database: one document per person with key and records, so that an erasure is one
 * deletion. The server's files and its operation log keep deleted bytes for a while, still wrapped by the vault's key.
 */
public final class MongoVault implements VaultStore {

    private static final String ID = "_id";
    private static final String RECORDS = "records";
    private static final String COMMITMENT = "commitment";

    private final MongoCollection<Document> persons;
    private final MongoCollection<Document> wrapping;

    public MongoVault(MongoDatabase database) {
        this.persons = collection(database, "vault");
        this.wrapping = collection(database, "vaultKey");
    }

    private static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    @Override
    public String keyId(String idWhenNone) {
        return ask(() -> {
            Document standing = wrapping.find(eq(ID, "wrapping")).first();
            if (standing == null) {
                insert(wrapping, new Document(ID, "wrapping").append("key", idWhenNone));
                standing = wrapping.find(eq(ID, "wrapping")).first();
            }
            return Objects.requireNonNull(standing).getString("key");
        });
    }

    @Override
    public Optional<SealedPerson> find(String person) {
        return ask(
                () -> Optional.ofNullable(persons.find(eq(ID, person)).first()).map(MongoVault::person));
    }

    @Override
    public List<String> persons() {
        return ask(() -> persons.find()
                .projection(Projections.include(ID))
                .sort(Sorts.ascending(ID))
                .map(found -> found.getString(ID))
                .into(new ArrayList<>()));
    }

    @Override
    public boolean add(SealedPerson person) {
        return ask(() -> insert(
                persons,
                new Document(ID, person.person())
                        .append("firm", person.firm())
                        .append("madeAt", person.madeAt().toString())
                        .append("key", person.wrappedKey().text())
                        .append(
                                RECORDS,
                                person.records().stream()
                                        .map(MongoVault::document)
                                        .toList())));
    }

    @Override
    public boolean append(String person, SealedRecord record) {
        return ask(() -> persons.updateOne(
                                and(eq(ID, person), ne(RECORDS + "." + COMMITMENT, record.commitment())),
                                Updates.push(RECORDS, document(record)))
                        .getMatchedCount()
                == 1);
    }

    @Override
    public void discard(String person, String commitment) {
        ask(() -> {
            persons.updateOne(eq(ID, person), Updates.pull(RECORDS, new Document(COMMITMENT, commitment)));
            return persons.deleteOne(and(eq(ID, person), size(RECORDS, 0)));
        });
    }

    @Override
    public void erase(String person) {
        ask(() -> persons.deleteOne(eq(ID, person)));
    }

    /** False when the id is taken. */
    private static boolean insert(MongoCollection<Document> into, Document document) {
        try {
            into.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static Document document(SealedRecord record) {
        return new Document(COMMITMENT, record.commitment())
                .append("madeAt", record.madeAt().toString())
                .append("sealed", record.content().text());
    }

    private static SealedPerson person(Document stored) {
        return new SealedPerson(
                stored.getString(ID),
                stored.getString("firm"),
                Instant.parse(stored.getString("madeAt")),
                new Sealed(stored.getString("key")),
                stored.getList(RECORDS, Document.class).stream()
                        .map(one -> new SealedRecord(
                                one.getString(COMMITMENT),
                                Instant.parse(one.getString("madeAt")),
                                new Sealed(one.getString("sealed"))))
                        .toList());
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException | IllegalStateException e) {
            throw new VaultUnavailable("the vault cannot be reached: " + e.getMessage(), e);
        }
    }
}
