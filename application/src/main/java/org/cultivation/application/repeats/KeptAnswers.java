package org.cultivation.application.repeats;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last 10,000 answers to requests that bore a key, and the requests with a key that are under way. In memory: what is older or before a restart is found in the log. */
@Component
final class KeptAnswers {

    private static final int KEPT = 10_000;

    private final Map<String, CompletableFuture<@Nullable KeptAnswer>> byKey = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<@Nullable KeptAnswer>> eldest) {
            return size() > KEPT && eldest.getValue().isDone();
        }
    };

    /** Takes the key when nobody has it: then null. Otherwise what the holder's request will come to, null if nothing. */
    synchronized @Nullable CompletableFuture<@Nullable KeptAnswer> take(String key) {
        return byKey.putIfAbsent(key, new CompletableFuture<>());
    }

    /** Ends the request that took the key; without an answer the key is free again. */
    synchronized void settle(String key, @Nullable KeptAnswer answer) {
        CompletableFuture<@Nullable KeptAnswer> waiting = answer == null ? byKey.remove(key) : byKey.get(key);
        if (waiting != null) {
            waiting.complete(answer);
        }
    }
}
