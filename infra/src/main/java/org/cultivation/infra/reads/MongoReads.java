package org.cultivation.infra.reads;

import static com.mongodb.client.model.Filters.gte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;

/** The log of reads in a MongoDB database: one chain of all nodes, in which a place is claimed by inserting there. */
public final class MongoReads implements ReadStore {

    private static final String NUMBER = "_id";

    private final MongoCollection<Document> reads;

    public MongoReads(MongoDatabase database) {
        this.reads = database.getCollection("read")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }

    @Override
    public Optional<StoredRead> last() {
        return ask(() -> Optional.ofNullable(
                        reads.find().sort(Sorts.descending(NUMBER)).first())
                .map(MongoReads::read));
    }

    @Override
    public boolean add(StoredRead read) {
        return ask(() -> {
            try {
                reads.insertOne(new Document(NUMBER, read.number()).append("json", read.json()));
                return true;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public List<StoredRead> from(long number, int most) {
        return ask(() -> reads.find(gte(NUMBER, number))
                .sort(Sorts.ascending(NUMBER))
                .limit(most)
                .map(MongoReads::read)
                .into(new ArrayList<>()));
    }

    private static StoredRead read(Document stored) {
        return new StoredRead(stored.getLong(NUMBER), Objects.requireNonNull(stored.getString("json")));
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException | IllegalStateException e) {
            throw new ReadsUnavailable("the log of reads cannot be reached: " + e.getMessage(), e);
        }
    }
}
