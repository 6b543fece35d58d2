package org.cultivation.application.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryCommand.RecordFact;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.RegisterEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the pack says stood before the register began is accepted by the registers, fact by fact. */
class OpeningFactsTest {

    private static final UnitCode CITY = new UnitCode("120000");

    private final List<Opening> openings = openings();

    OpeningFactsTest() throws IOException {}

    @Test
    void every_fact_is_accepted_in_its_order() throws IOException {
        Map<EntryId, List<RecordFact>> before = new TreeMap<>();
        for (Opening opening : openings) {
            RecordFact command = command(opening);
            List<RecordFact> earlier = before.computeIfAbsent(command.entry(), any -> new ArrayList<>());
            AggregateTestFixture<RegisterEntry> fixture = new AggregateTestFixture<>(RegisterEntry.class);
            (earlier.isEmpty() ? fixture.givenNoPriorActivity() : fixture.givenCommands(earlier))
                    .when(command)
                    .expectSuccessfulHandlerExecution();
            earlier.add(command);
        }
    }

    @Test
    void names_what_the_plan_names() {
        assertThat(entries("park", "recognition", "recognised-before")).hasSize(5);
        assertThat(entries("belt", "recognition", "recognised-before")).hasSize(6);
        assertThat(entries("belt", "recognition", "noted")).hasSize(4);
        assertThat(entries("belt", "district", "began")).hasSize(9);
        assertThat(entries("task", "assignment", "assigned")).hasSize(18);
        assertThat(entries("document", "registration", "registered"))
                .contains("state-council-office-2021-24", "mofcom-2024-125", "mofcom-2023-597");
        assertThat(entries("standard", "publication", "published"))
                .contains("pool-statuses-2024", "park-statuses-2024", "directory-statuses-2024");
    }

    @Test
    void gives_the_totals_of_foreign_trade_in_yuan() {
        assertThat(openings.stream()
                        .filter(opening -> opening.id().equals("foreign-trade-total")
                                && opening.kind().equals("figure"))
                        .map(opening -> opening.values().get("amount")))
                .containsExactly("857670000000", "811560000000");
    }

    private List<String> entries(String register, String kind, String move) {
        return openings.stream()
                .filter(opening -> opening.register().equals(register)
                        && opening.kind().equals(kind)
                        && opening.move().equals(move))
                .map(Opening::id)
                .toList();
    }

    private static RecordFact command(Opening opening) throws IOException {
        Register register = Register.find(opening.register()).orElseThrow();
        Move move = Kinds.find(register, opening.kind())
                .flatMap(kind -> kind.find(opening.move()))
                .orElseThrow();
        Role role = move.roles().contains(Role.CLERK) ? Role.CLERK : Role.REVIEWER;
        Act act = new Act(
                new Actor("city-" + role, role, CITY),
                LocalDate.of(2026, 11, 24),
                opening.effectiveOn(),
                Basis.of(opening.basis()),
                PlanPack.shipped("tianjin").rules(),
                null);
        return new RecordFact(
                EntryId.of(register, opening.id()), opening.kind(), opening.move(), opening.values(), CITY, act);
    }

    private static List<Opening> openings() throws IOException {
        try (InputStream in = OpeningFactsTest.class.getResourceAsStream("/packs/tianjin/registers.json")) {
            return List.of(JsonMapper.shared().readValue(in, Opening[].class));
        }
    }

    private record Opening(
            String register,
            String id,
            String kind,
            String move,
            LocalDate effectiveOn,
            String basis,
            Map<String, String> values) {}
}
