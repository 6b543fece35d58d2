package org.cultivation.infra.ledger.axon;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import java.util.OptionalLong;
import javax.cache.CacheManager;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.JCacheAdapter;

/**
 * Aggregates kept between commands, so that a command need not read its stream again. How many is bounded by number and
 * not by the mood of the garbage collector; see decision record 0007.
 */
public final class AggregateCache {

    /** All firms of a city several times over. */
    private static final int MOST = 20_000;

    private AggregateCache() {}

    /** A new cache, empty, of 20,000 aggregates at most; those used least go first. */
    public static Cache bounded() {
        return bounded(MOST);
    }

    static Cache bounded(int most) {
        CaffeineConfiguration<Object, Object> configuration = new CaffeineConfiguration<>();
        // What is kept is the aggregate itself: its repository locks it, and forgets it when a command fails.
        configuration.setStoreByValue(false);
        configuration.setMaximumSize(OptionalLong.of(most));
        // Room is made by whoever puts something in, so that the bound holds under load too.
        configuration.setExecutorFactory(() -> Runnable::run);
        // A manager of its own: two registries in one process share nothing.
        @SuppressWarnings("resource") // it has neither threads nor files, and goes with the cache
        CacheManager manager = new CaffeineCachingProvider().getCacheManager();
        return new JCacheAdapter(manager.createCache("aggregates", configuration));
    }
}
