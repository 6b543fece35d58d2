package org.cultivation.infra.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every log of reads does, whatever its store. */
abstract class ReadLogContract {

    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-24T01:00:00.123Z"));

    /** Another opening of the store of this test, as another node has it. */
    abstract ReadStore store();

    ReadLog log() {
        return new ReadLog(store(), clock);
    }

    static Read read(String account, String address) {
        return new Read(
                -1,
                Instant.parse("2026-11-24T01:00:00.123Z"),
                account,
                "CLERK",
                "120114",
                address,
                List.of("file"),
                7L,
                "to look",
                200);
    }

    @Test
    void finds_what_was_appended_the_latest_first() {
        ReadLog log = log();
        assertThat(log.end()).isEqualTo(new ReadLog.End(0, StoredRead.NOTHING));
        for (int i = 0; i < 5; i++) {
            log.append(read(i % 2 == 0 ? "a" : "b", "/" + i));
        }
        List<Read> found = log().latest(read -> read.account().equals("a"), 2);
        assertThat(found).extracting(Read::address).containsExactly("/4", "/2");
        assertThat(found.getFirst().number()).isEqualTo(4);
        assertThat(found.getFirst().rows()).isEqualTo(7);
        assertThat(found.getFirst().reason()).isEqualTo("to look");
        assertThat(log.end().count()).isEqualTo(5);
    }

    @Test
    void is_one_chain_also_when_nodes_write_at_once() throws Exception {
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> done = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                ReadLog log = log();
                String name = "node" + node;
                done.add(nodes.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        log.append(read(name, "/" + i));
                    }
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        }
        assertThat(log().end().count()).isEqualTo(100);
        assertThat(new ReadChain().check(store())).isEmpty();
    }

    @Test
    void a_place_is_taken_once() {
        ReadStore store = store();
        assertThat(store.add(new StoredRead(0, "{}"))).isTrue();
        assertThat(store.add(new StoredRead(0, "{ }"))).isFalse();
        assertThat(store.last()).hasValue(new StoredRead(0, "{}"));
    }
}
