package org.cultivation.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.cultivation.application.CultivationRegistry;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.imports.ImportJob.State;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.views.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An import that stops in the middle leaves what it wrote, and goes on where it stopped. */
@SpringBootTest(classes = CultivationRegistry.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SuppressWarnings("NullAway.Init")
class InterruptedImportTest {

    private static final Actor CLERK = new Actor("clerk", Role.CLERK, new UnitCode("120000"));

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("registry.data", () -> {
            try {
                return Files.createTempDirectory("interrupted").toString();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @TempDir
    Path directory;

    @Autowired
    private Registry registry;

    @Autowired
    private Commands commands;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Clock clock;

    @Autowired
    private FactLists facts;

    /** Imports over the same directory, as after a restart; {@code before} runs before each row's command. */
    private Imports imports(IntConsumer before) {
        AtomicInteger count = new AtomicInteger();
        Sender sender = new Sender() {
            @Override
            public long record(Object command) {
                before.accept(count.incrementAndGet());
                return commands.record(command).position();
            }

            @Override
            public long send(Object command) {
                return commands.send(command).position();
            }
        };
        return new Imports(registry, ledger, sender, directory, new ImportTexts(), facts, clock);
    }

    private ImportJob upload(Imports imports, int from) {
        FirmListFile file = FirmListFile.with(Column.CODE, Column.NAME, Column.UNIT);
        for (int i = 0; i < 200; i++) {
            file.row(FirmListFile.code(from + i), "Firm " + (from + i), "120114");
        }
        ImportOptions options = new ImportOptions(LocalDate.now(clock), "test list", EnterpriseKind.OTHER_SERVICE);
        return imports.upload("list.xlsx", new ByteArrayInputStream(file.bytes()), options, CLERK);
    }

    private static ImportJob written(Imports imports, String id) throws InterruptedException {
        imports.write(id, RowChoice.GOOD, CLERK);
        imports.await(id);
        return imports.find(id, CLERK).orElseThrow();
    }

    @Test
    void goes_on_after_a_crash_and_writes_nothing_twice() throws Exception {
        long head = ledger.head();
        Imports failing = imports(count -> {
            if (count > 50) {
                throw new IllegalStateException("the disk is full");
            }
        });
        String id = upload(failing, 200_000).id();
        assertThat(written(failing, id).state()).isEqualTo(State.INTERRUPTED);
        long before = ledger.head() - head;
        assertThat(before).isEqualTo(50);

        ImportJob job = written(imports(count -> {}), id);
        assertThat(job.state()).isEqualTo(State.WRITTEN);
        assertThat(job.results()).hasSize(200);
        assertThat(job.results().stream().filter(row -> row.outcome() == Outcome.UNCHANGED))
                .hasSize(50);
        // 200 registrations and one batch fact: nothing twice.
        assertThat(ledger.head() - head).isEqualTo(201);
    }

    @Test
    void gives_no_entry_a_second_number_when_it_goes_on_after_a_crash() throws Exception {
        FirmListFile file = new FirmListFile().row("name", "unit");
        for (int i = 0; i < 60; i++) {
            file.row("Interrupted park " + i, "120114");
        }
        Imports failing = imports(count -> {
            if (count > 25) {
                throw new IllegalStateException("the disk is full");
            }
        });
        ImportOptions options = new ImportOptions(LocalDate.now(clock), "test list", FactList.of("park", null, null));
        String id = failing.upload("parks.xlsx", new ByteArrayInputStream(file.bytes()), options, CLERK)
                .id();
        long head = ledger.head();
        assertThat(written(failing, id).state()).isEqualTo(State.INTERRUPTED);
        assertThat(ledger.head() - head).isEqualTo(25);

        ImportJob job = written(imports(count -> {}), id);
        assertThat(job.state()).isEqualTo(State.WRITTEN);
        assertThat(job.results().stream().filter(row -> row.outcome() == Outcome.UNCHANGED))
                .hasSize(25);
        assertThat(job.results().stream().map(ImportJob.RowResult::code).distinct())
                .hasSize(60);
        // 60 parks and one batch fact: nothing twice.
        assertThat(ledger.head() - head).isEqualTo(61);
    }

    @Test
    void says_that_it_was_interrupted_when_the_process_ended_while_writing() throws Exception {
        Imports imports = imports(count -> {});
        String id = upload(imports, 210_000).id();
        Path state = directory.resolve(id).resolve("import.json");
        Files.writeString(state, Files.readString(state).replace("\"CHECKED\"", "\"WRITING\""));
        Imports restarted = imports(count -> {});
        assertThat(restarted.find(id, CLERK).orElseThrow().state()).isEqualTo(State.INTERRUPTED);
        assertThat(written(restarted, id).state()).isEqualTo(State.WRITTEN);
    }

    @Test
    void stops_when_told_and_keeps_what_was_written() throws Exception {
        long head = ledger.head();
        Imports[] imports = new Imports[1];
        String[] id = new String[1];
        imports[0] = imports(count -> {
            if (count == 20) {
                imports[0].cancel(id[0], CLERK);
            }
        });
        id[0] = upload(imports[0], 220_000).id();
        ImportJob job = written(imports[0], id[0]);
        assertThat(job.state()).isEqualTo(State.CANCELLED);
        assertThat(job.results().size()).isBetween(20, 199);
        assertThat(ledger.head() - head).isEqualTo(job.results().size() + 1);
        assertThat(job.position()).isEqualTo(ledger.head() - 1);
    }
}
