package org.cultivation.infra.ledger.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.cultivation.infra.ledger.SetClock;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123Z");

    private final SetClock clock = new SetClock(NOW);
    private final TimeOrderedIds ids = new TimeOrderedIds(clock);

    @Test
    void are_what_axon_uses() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);
    }

    @Test
    void are_uuids_of_version_7_with_the_time_in_front() {
        UUID id = UUID.fromString(ids.generateIdentifier());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void grow_even_while_the_clock_stands_still_or_jumps_back() {
        List<String> grown = Stream.concat(
                        Stream.generate(ids::generateIdentifier).limit(10_000),
                        Stream.generate(this::afterTheClockJumpedBack).limit(10))
                .toList();
        assertThat(grown).isSorted().doesNotHaveDuplicates();
    }

    private String afterTheClockJumpedBack() {
        clock.set(NOW.minusSeconds(60));
        return ids.generateIdentifier();
    }
}
