package org.cultivation.infra.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;

class AggregateCacheTest {

    @Test
    void what_is_kept_is_the_object_itself() {
        Cache cache = AggregateCache.bounded();
        Object aggregate = new Object();
        cache.put("firm", aggregate);
        System.gc();
        assertThat(cache.<String, Object>get("firm")).isSameAs(aggregate);
        cache.remove("firm");
        assertThat(cache.containsKey("firm")).isFalse();
    }

    @Test
    void no_more_are_kept_than_the_bound_says() {
        Cache cache = AggregateCache.bounded(100);
        IntStream.range(0, 10_000).forEach(i -> cache.put("firm" + i, new Object()));
        assertThat(IntStream.range(0, 10_000).filter(i -> cache.containsKey("firm" + i)))
                .hasSizeBetween(1, 100);
    }

    @Test
    void two_registries_in_one_process_share_nothing() {
        Cache one = AggregateCache.bounded();
        Cache other = AggregateCache.bounded();
        one.put("firm", "of one");
        assertThat(other.containsKey("firm")).isFalse();
    }
}
