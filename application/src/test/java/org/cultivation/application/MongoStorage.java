package org.cultivation.application;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases for registries in server mode: on the server that MONGODB_URI names, else on one within this process. */
public final class MongoStorage {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private MongoStorage() {}

    private static final class InProcess {
        static final String URI = new MongoServer(new MemoryBackend()).bindAndGetConnectionString();
    }

    /** Address of a new database. */
    public static String freshUri() {
        String named = System.getenv("MONGODB_URI");
        String server = named == null ? InProcess.URI : named;
        String options = server.contains("?") ? server.substring(server.indexOf('?')) : "";
        String hosts = server.replaceAll("\\?.*", "").replaceAll("(?<!/)/[^/]*$", "");
        return hosts + "/application-test-" + Long.toHexString(System.nanoTime()) + "-" + COUNT.incrementAndGet()
                + options;
    }

    /** The property that puts a registry there. */
    public static String property(String uri) {
        return "--spring.mongodb.uri=" + uri;
    }
}
