package org.cultivation.application.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.cultivation.application.MongoStorage;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.imports.ImportJob.State;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.infra.claims.MongoClaims;
import org.cultivation.infra.ledger.Entry;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.ledger.LedgerStream;
import org.cultivation.infra.views.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An import begun at one node is shown, stopped and gone on with by another, and nothing is written twice. */
@Timeout(180)
class ImportOfTwoNodesTest {

    private static final Actor CLERK = new Actor("clerk", Role.CLERK, new UnitCode("120000"));
    private static final int ROWS = 200;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    private final String uri = MongoStorage.freshUri();

    /** Carries commands out when it is let. */
    private static final class Gate implements Sender {
        private final MarkingSender sender;
        private final Semaphore places = new Semaphore(0);
        private final CountDownLatch full = new CountDownLatch(1);

        private Gate(RunningRegistry registry, int places) {
            this.sender = new MarkingSender(registry.bean(Commands.class));
            this.places.release(places);
        }

        @Override
        public long record(Object command) {
            return sender.record(command);
        }

        @Override
        public long send(Object command) {
            return sender.send(command);
        }

        @Override
        public long record(String mark, Object command) {
            if (!places.tryAcquire()) {
                full.countDown();
                places.acquireUninterruptibly();
            }
            return sender.record(mark, command);
        }

        @Override
        public long send(String mark, Object command) {
            return sender.send(mark, command);
        }
    }

    /** A node's imports, with a connection of their own that the test can cut. */
    private final class Node implements AutoCloseable {
        private final MongoClient client = MongoClients.create(uri);
        private final MongoClient claiming = MongoClients.create(uri);
        private final MongoClaims claims = new MongoClaims(database(claiming));
        private final Gate gate;
        private final Imports imports;

        private Node(RunningRegistry registry, String name, int places) {
            gate = new Gate(registry, places);
            imports = new Imports(
                    registry.bean(Registry.class),
                    registry.bean(Ledger.class),
                    gate,
                    new MongoImports(database(client), new ImportFiles(directory.resolve(name))),
                    claims,
                    new ImportTexts(),
                    registry.bean(FactLists.class),
                    registry.bean(Clock.class));
        }

        private MongoDatabase database(MongoClient by) {
            return by.getDatabase(Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
        }

        /** It goes on with what it has under way but tells nobody that it lives. */
        private void stop() {
            claiming.close();
        }

        @Override
        public void close() {
            imports.close();
            claims.close();
            claiming.close();
            client.close();
        }
    }

    private static String upload(Node node) {
        FirmListFile file = FirmListFile.with(Column.CODE, Column.NAME, Column.UNIT);
        for (int i = 0; i < ROWS; i++) {
            file.row(FirmListFile.code(300_000 + i), "Firm " + i, "120114");
        }
        ImportOptions options = new ImportOptions(
                LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")), "test list", EnterpriseKind.OTHER_SERVICE);
        return node.imports
                .upload("list.xlsx", new ByteArrayInputStream(file.bytes()), options, CLERK)
                .id();
    }

    private static void eventually(Supplier<Boolean> holds) {
        Instant end = Instant.now().plusSeconds(60);
        while (!holds.get()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** How often each kind of fact stands on each stream of a firm. */
    private static Map<String, Integer> recorded(RunningRegistry registry) {
        Map<String, Integer> counted = new HashMap<>();
        try (LedgerStream entries = registry.bean(Ledger.class).read(0, Long.MAX_VALUE)) {
            while (entries.hasNext()) {
                Entry entry = entries.next();
                if (entry.type().startsWith("enterprise.") || entry.type().startsWith("import.")) {
                    counted.merge(entry.stream() + " " + entry.type(), 1, Integer::sum);
                }
            }
        }
        return counted;
    }

    @Test
    void another_node_goes_on_when_one_is_stopped_and_what_that_one_had_under_way_stands_once() throws Exception {
        try (RunningRegistry registry = new RunningRegistry(directory.resolve("own"), MongoStorage.property(uri));
                Node one = new Node(registry, "one", 50)) {
            Imports other = registry.bean(Imports.class);
            String id = upload(one);
            assertThat(find(other, id).state()).isEqualTo(State.CHECKED);
            one.imports.write(id, RowChoice.GOOD, CLERK);
            assertThat(one.gate.full.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(find(other, id).state()).isEqualTo(State.WRITING);
            eventually(
                    () -> other.progress(id).filter(far -> far.total() == ROWS).isPresent());
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> other.write(id, RowChoice.GOOD, CLERK))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("import.is-writing"));
            one.stop();
            eventually(() -> find(other, id).state() != State.WRITING);
            assertThat(find(other, id).state()).isEqualTo(State.WRITTEN);
            // The rows that the stopped node had begun arrive now, too late and all the same.
            one.gate.places.release(ROWS);
            one.imports.await(id);
            assertThat(find(one.imports, id)).isEqualTo(find(other, id));
            Map<String, Integer> recorded = recorded(registry);
            assertThat(recorded).hasSize(ROWS + 1);
            assertThat(recorded.values()).containsOnly(1);
        }
    }

    private static ImportJob find(Imports imports, String id) {
        return imports.find(id, CLERK).orElseThrow();
    }

    @Test
    void any_node_stops_it() throws Exception {
        try (RunningRegistry registry = new RunningRegistry(directory.resolve("own"), MongoStorage.property(uri));
                Node one = new Node(registry, "one", 20)) {
            Imports other = registry.bean(Imports.class);
            String id = upload(one);
            one.imports.write(id, RowChoice.GOOD, CLERK);
            assertThat(one.gate.full.await(30, TimeUnit.SECONDS)).isTrue();
            other.cancel(id, CLERK);
            eventually(
                    () -> one.imports.progress(id).filter(Progress::isStopping).isPresent());
            one.gate.places.release(ROWS);
            eventually(() -> find(other, id).state() == State.CANCELLED);
            assertThat(find(other, id).results()).hasSizeLessThan(ROWS);
        }
    }
}
