package org.cultivation.domain.imports;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.imports.ImportCommand.RecordImport;
import org.cultivation.domain.imports.ImportEvent.ListImported;
import org.junit.jupiter.api.Test;

class ImportBatchTest {

    private static final String HASH = "ab".repeat(32);

    @Test
    void closes_an_import_with_one_fact() {
        RecordImport command = imported(10, 7, HASH, Role.CLERK);
        ListImported fact = new ListImported(
                "import-1", "list.xlsx", HASH, 10, 7, 1, 1, 1, command.act().attest());
        fixture().givenNoPriorActivity().when(command).expectEvents(fact).expectResultMessagePayload(0L);
        fixture()
                .given(fact)
                .when(command)
                .expectNoEvents()
                .expectExceptionMessage("import.already-recorded[import-1]");
    }

    @Test
    void refuses_an_import_whose_counts_or_hash_are_wrong_or_that_nobody_entitled_signs() {
        refuses(imported(11, 7, HASH, Role.CLERK), "import.counts-differ", 11, 10L);
        refuses(imported(2, -1, HASH, Role.CLERK), "import.counts-differ", 2, 2L);
        refuses(imported(10, 7, "AB", Role.CLERK), "import.hash-malformed");
        refuses(imported(10, 7, HASH, Role.LEADER), "role.not-entitled", Role.LEADER);
    }

    private static RecordImport imported(int rows, int registered, String hash, Role role) {
        Act act = new Act(
                new Actor("someone", role, new UnitCode("120103")),
                LocalDate.of(2026, 11, 23),
                LocalDate.of(2026, 11, 23),
                Basis.of("Third quarter list"),
                new PoolRules("2024-1", 7, 12, List.of()),
                null);
        return new RecordImport("import-1", " list.xlsx ", hash, rows, registered, 1, 1, 1, act);
    }

    private static AggregateTestFixture<ImportBatch> fixture() {
        return new AggregateTestFixture<>(ImportBatch.class);
    }

    private static void refuses(RecordImport command, String code, Object... arguments) {
        fixture()
                .givenNoPriorActivity()
                .when(command)
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage(code + List.of(arguments));
    }
}
