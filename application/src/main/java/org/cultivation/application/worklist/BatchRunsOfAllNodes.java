package org.cultivation.application.worklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.cultivation.infra.ledger.LedgerUnavailable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** In the collection {@code batch} of several nodes, for a week. */
final class BatchRunsOfAllNodes implements BatchRuns {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final String ID = "_id";
    private static final String ACCOUNT = "account";
    private static final String AT = "at";
    private static final String RUN = "run";

    private final MongoCollection<Document> batches;
    private final JsonMapper mapper = JsonMapper.builder().build();

    BatchRunsOfAllNodes(MongoDatabase database) {
        this.batches = database.getCollection("batch").withWriteConcern(WriteConcern.MAJORITY);
    }

    @Override
    public void keep(BatchRun run) {
        ask(() -> {
            batches.deleteMany(lt(AT, Date.from(run.at().minus(KEPT))));
            return batches.insertOne(new Document(ID, run.id())
                    .append(ACCOUNT, run.account())
                    .append(AT, Date.from(run.at()))
                    .append(RUN, mapper.writeValueAsString(run)));
        });
    }

    @Override
    public Optional<BatchRun> find(String id, String account) {
        Document found =
                ask(() -> batches.find(and(eq(ID, id), eq(ACCOUNT, account))).first());
        return Optional.ofNullable(found).map(one -> mapper.readValue(one.getString(RUN), BatchRun.class));
    }

    private static <T> @Nullable T ask(Supplier<@Nullable T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            throw new LedgerUnavailable("the batches cannot be reached: " + e.getMessage(), e);
        }
    }
}
