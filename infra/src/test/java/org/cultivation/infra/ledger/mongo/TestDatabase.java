package org.cultivation.infra.ledger.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.types.ObjectId;

/**
 * A database of one test, dropped at its end. Each node has a client of its own, as each process would.
 *
 * <p>{@link #inProcess()} is on a server within this process; {@link #named()} on the one that the environment variable
 * {@code MONGODB_URI} names.
 */
public final class TestDatabase implements AutoCloseable {

    public static final String VARIABLE = "MONGODB_URI";

    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static final String IN_PROCESS = SERVER.bindAndGetConnectionString();

    private final String uri;
    private final String name;
    private final List<MongoClient> clients = new ArrayList<>();

    private TestDatabase(String uri, String name) {
        this.uri = uri;
        this.name = name;
    }

    public static TestDatabase inProcess() {
        return at(IN_PROCESS);
    }

    public static TestDatabase named() {
        return at(System.getenv(VARIABLE));
    }

    /** On the server that the environment names, else on the one in process. */
    public static TestDatabase namedOrInProcess() {
        return System.getenv(VARIABLE) == null ? inProcess() : named();
    }

    public static TestDatabase at(String uri) {
        return new TestDatabase(uri, "registry-test-" + new ObjectId().toHexString());
    }

    /** This database, reached another way. */
    TestDatabase through(String way) {
        return new TestDatabase(way, name);
    }

    /** The same database, with its name, for another process. */
    public String uri() {
        ConnectionString given = new ConnectionString(uri);
        String options = uri.contains("?") ? uri.substring(uri.indexOf('?')) : "";
        return uri.substring(0, uri.indexOf("://") + 3) + String.join(",", given.getHosts()) + "/" + name + options;
    }

    public synchronized MongoDatabase connect() {
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build());
        clients.add(client);
        return client.getDatabase(name);
    }

    /** Another node on this database. */
    public MongoLedger node(InstantSource clock) {
        return MongoLedger.open(connect(), clock);
    }

    /** Cuts every node off, as a crash of its process would. */
    public void cutOff() {
        clients.forEach(MongoClient::close);
        clients.clear();
    }

    @Override
    public void close() {
        cutOff();
        connect().drop();
        cutOff();
    }
}
