package org.cultivation.application.cli;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cultivation.infra.accounts.MongoAccounts;
import org.cultivation.infra.checkpoints.KeySeal;
import org.cultivation.infra.checkpoints.LogKeys;
import org.cultivation.infra.evidence.EvidenceFiles;
import org.cultivation.infra.evidence.GridEvidence;
import org.cultivation.infra.ledger.mongo.MongoLedger;
import org.jspecify.annotations.Nullable;

/** A registry's database for one command, beside nodes that serve it. What the command makes is on this machine and goes. */
final class DatabasePlace implements AutoCloseable {

    private final MongoClient client;
    private final MongoDatabase database;
    private final KeySeal seal;
    private final Path temporary;
    private @Nullable MongoLedger ledger;

    DatabasePlace(String uri, @Nullable Path seal) throws IOException {
        ConnectionString place = new ConnectionString(uri);
        this.seal = seal == null ? KeySeal.none() : KeySeal.of(seal);
        this.temporary = Files.createTempDirectory("registry");
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applicationName("cultivation-registry")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyConnectionString(place)
                .build());
        this.database = client.getDatabase(Objects.requireNonNullElse(place.getDatabase(), "registry"));
    }

    /** The address without a password. */
    static String shown(String uri) {
        return uri.replaceFirst("//[^@/]*@", "//");
    }

    MongoDatabase database() {
        return database;
    }

    Path temporary() {
        return temporary;
    }

    MongoAccounts accounts() {
        return new MongoAccounts(database);
    }

    LogKeys keys() {
        return LogKeys.open(database, seal, InstantSource.system(), null, null);
    }

    GridEvidence evidence() {
        return new GridEvidence(database, new EvidenceFiles(temporary.resolve("evidence")));
    }

    /** Opened when it is first asked for; closed with this. */
    MongoLedger ledger() {
        MongoLedger opened = ledger;
        if (opened == null) {
            opened = MongoLedger.open(database, InstantSource.system());
            ledger = opened;
        }
        return opened;
    }

    @Override
    public void close() {
        MongoLedger opened = ledger;
        if (opened != null) {
            opened.close();
        }
        client.close();
        if (!Files.exists(temporary)) {
            return;
        }
        try (Stream<Path> files = Files.walk(temporary)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear away " + temporary, e);
        }
    }
}
