package org.cultivation.application.transparency;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.cultivation.infra.checkpoints.LogUnavailable;
import org.jspecify.annotations.Nullable;

/** One document an address in the collection {@code sent}; attempts that failed are kept too, for every node's pages. */
final class MongoSent implements SentStore {

    private static final String ADDRESS = "_id";

    private final MongoCollection<Document> sent;
    private final List<URI> addresses;

    MongoSent(MongoDatabase database, List<URI> addresses) {
        this.sent = database.getCollection("sent").withWriteConcern(WriteConcern.MAJORITY);
        this.addresses = List.copyOf(addresses);
    }

    @Override
    public List<SentTo> all() {
        try {
            return addresses.stream().map(this::of).toList();
        } catch (MongoException | IllegalStateException e) {
            throw new LogUnavailable("cannot read what was sent: " + e.getMessage(), e);
        }
    }

    private SentTo of(URI address) {
        Document kept = sent.find(eq(ADDRESS, address.toString())).first();
        return kept == null
                ? SentTo.never(address)
                : new SentTo(
                        address,
                        kept.getString("name"),
                        kept.getLong("size"),
                        instant(kept.getString("at")),
                        kept.getInteger("failures"),
                        kept.getString("failure"),
                        instant(kept.getString("next")));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    @Override
    public void put(SentTo standing) {
        try {
            sent.replaceOne(
                    eq(ADDRESS, standing.address().toString()),
                    new Document(ADDRESS, standing.address().toString())
                            .append("name", standing.name())
                            .append("size", standing.size())
                            .append("at", text(standing.at()))
                            .append("failures", standing.failures())
                            .append("failure", standing.failure())
                            .append("next", text(standing.next())),
                    new ReplaceOptions().upsert(true));
        } catch (MongoException | IllegalStateException e) {
            throw new LogUnavailable("cannot keep what was sent: " + e.getMessage(), e);
        }
    }
}
