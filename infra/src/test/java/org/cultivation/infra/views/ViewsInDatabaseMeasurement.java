package org.cultivation.infra.views;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.bson.Document;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.infra.facts.FactCodec;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.histories.Appended;
import org.cultivation.infra.histories.RandomHistory;
import org.cultivation.infra.ledger.mongo.TestDatabase;
import org.cultivation.infra.ledger.sqlite.SqliteLedger;
import org.cultivation.projections.Known;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.districts.FindDistricts;
import org.cultivation.projections.feed.FindFeed;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.funnel.FindFunnel;
import org.cultivation.projections.targets.FindTargets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures for decision record 19, not a test: its name keeps it out of the build. The same questions of views in memory
 * and of the same documents in a database, the one in process or the one that MONGODB_URI names: {@code ./mvnw -pl infra
 * -am test -Dtest=ViewsInDatabaseMeasurement -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class ViewsInDatabaseMeasurement {

    private static final int FIRMS = 5_500;
    private static final int FACTS = Integer.getInteger("facts", 60_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 60);
    private static final LocalDate TODAY = RandomHistory.LAST;

    @TempDir
    Path directory;

    private final FactCodec codec = new FactCodec(Registers.catalogue());
    private final ViewCodec views = new ViewCodec();

    private interface Ask {
        Object run();
    }

    @Test
    void measures() {
        try (TestDatabase place = TestDatabase.namedOrInProcess();
                SqliteLedger ledger = SqliteLedger.open(directory, InstantSource.system())) {
            Appended.to(ledger, codec, RandomHistory.of(1, FIRMS, FACTS));
            long started = System.nanoTime();
            try (LiveRegistry registry = LiveRegistry.start(ledger, codec, directory.resolve("run"))) {
                registry.await(ledger.head() - 1, Duration.ofMinutes(5));
                long folded = System.nanoTime() - started;
                System.out.printf(
                        "in memory: fold of %,d facts, %.1f us a fact%n", ledger.head(), folded / 1e3 / ledger.head());
                inMemory(registry);
                MongoDatabase database = place.connect();
                List<FirmView> firms = registry.ask(Known.NOW, (all, position) -> List.copyOf(all.all(FirmFields.TYPE)))
                        .value();
                inDatabase(database.getCollection("firm"), firms);
            }
        }
    }

    private void inMemory(LiveRegistry registry) {
        AtomicInteger next = new AtomicInteger();
        time("in memory: dashboard, each a new day", () -> {
            LocalDate on = TODAY.minusDays(1 + next.getAndIncrement() % 600);
            return registry.ask(Known.NOW, (all, position) -> dashboard(all, on));
        });
        EnterpriseFilter search = new EnterpriseFilter(
                "firm 12", null, null, Set.of(PoolStatus.IN_POOL), null, null, SortKey.NAME, false, 1, 50);
        time(
                "in memory: list by status and name, 50 of them",
                () -> registry.ask(Known.NOW, (all, position) -> FindEnterprises.page(all, search, TODAY)));
    }

    private static Object dashboard(Views all, LocalDate on) {
        return List.of(
                FindTargets.standings(all, on),
                FindFunnel.stages(all, null, on.withDayOfYear(1), on),
                FindDistricts.counts(all, on),
                FindFeed.latest(all, 10, null));
    }

    private void inDatabase(MongoCollection<Document> stored, List<FirmView> firms) {
        stored.createIndex(Indexes.ascending("status", "unit"));
        stored.createIndex(Indexes.ascending("name"));
        List<WriteModel<Document>> writes = new ArrayList<>();
        long bytes = 0;
        for (FirmView firm : firms) {
            String json = views.write(firm);
            bytes += json.getBytes(StandardCharsets.UTF_8).length;
            Document document = Document.parse(json)
                    .append("_id", firm.code().value())
                    .append("name", firm.names().on(TODAY).orElse("").toLowerCase(Locale.ROOT))
                    .append("unit", firm.units().on(TODAY).map(Object::toString).orElse(""))
                    .append("status", firm.statuses().on(TODAY).map(Enum::name).orElse(""))
                    .append("text", json);
            writes.add(new ReplaceOneModel<>(
                    Filters.eq("_id", firm.code().value()), document, new ReplaceOptions().upsert(true)));
        }
        System.out.printf("%,d documents, %,d bytes each%n", firms.size(), bytes / firms.size());
        for (int size : new int[] {1_000, 100, 1}) {
            for (int round = 0; round < 2; round++) {
                List<WriteModel<Document>> some = size == 1 ? writes.subList(0, 500) : writes;
                long begun = System.nanoTime();
                for (int from = 0; from < some.size(); from += size) {
                    stored.bulkWrite(
                            some.subList(from, Math.min(from + size, some.size())),
                            new BulkWriteOptions().ordered(false));
                }
                System.out.printf(
                        "in the database: one document a fact, %,d in a bulk: %.0f us a fact%n",
                        size, (System.nanoTime() - begun) / 1e3 / some.size());
            }
        }
        time("in the database: read all and decode, for a dashboard of any day", () -> {
            int counted = 0;
            for (Document document : stored.find().projection(new Document("text", 1))) {
                counted +=
                        views.read(document.getString("text"), FirmView.class).countsOn(TODAY) ? 1 : 0;
            }
            return counted;
        });
        time("in the database: 25 counts by index, for a dashboard of today alone", () -> {
            long counted = 0;
            for (int i = 0; i < 25; i++) {
                PoolStatus status = PoolStatus.values()[i % PoolStatus.values().length];
                counted += stored.countDocuments(Filters.eq("status", status.name()));
            }
            return counted;
        });
        time("in the database: list by status and name, 50 of them, and how many", () -> {
            var wanted = Filters.and(
                    Filters.eq("status", PoolStatus.IN_POOL.name()), Filters.regex("name", Pattern.quote("firm 12")));
            List<FirmView> page = new ArrayList<>();
            for (Document document :
                    stored.find(wanted).sort(Sorts.ascending("name")).limit(50).projection(new Document("text", 1))) {
                page.add(views.read(document.getString("text"), FirmView.class));
            }
            return page.size() + stored.countDocuments(wanted);
        });
    }

    private static void time(String what, Ask ask) {
        double[] millis = new double[ROUNDS];
        for (int i = -ROUNDS / 3; i < ROUNDS; i++) {
            long started = System.nanoTime();
            Object answer = ask.run();
            if (i >= 0 && answer != null) {
                millis[i] = (System.nanoTime() - started) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf("%s: p50 %.2f ms, p95 %.2f ms%n", what, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]);
    }
}
