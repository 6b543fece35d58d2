package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every reading route of the API, asked as known at a position: it answers at that position or says that it cannot. */
@ExtendWith(SharedRegistry.class)
class KnownInTheApiTest {

    /** Routes about what is no fact of the ledger, or that name positions in their own way. */
    private static final Set<String> NO_MOMENT = Set.of(
            "/api/registers", // the kinds of the program
            "/api/registers/{register}/import-template",
            "/api/imports",
            "/api/imports/template",
            "/api/imports/{id}",
            "/api/imports/{id}/annotated",
            "/api/evidence/{sha256}",
            "/api/checkpoints",
            "/api/checkpoints/{name}",
            "/api/ledger/consistency",
            "/api/ledger/{position}/proof",
            "/api/ledger/{position}/entry",
            "/api/enterprises/{code}/contacts", // kept in the vault
            "/api/reads", // a log of its own
            "/api/rebuilds/last",
            "/api/rebuilds/last/changes");

    /** Of another class each has tests of its own. */
    private static final Set<String> ELSEWHERE =
            Set.of("/api/bulletins", "/api/bulletins/{period}.{format:docx|pdf}", "/api/difference/{what}");

    private final House house;

    KnownInTheApiTest(House house) {
        this.house = house;
    }

    @Test
    void every_answer_is_of_the_position_asked_for_or_refuses_to_be() {
        String firm = house.story().reviewed();
        Map<String, String> paths = Map.of(
                "/api/registers/{register}", "/api/registers/park",
                "/api/registers/{register}/{id}", "/api/registers/park/dongli",
                "/api/registers/{register}/{id}/timeline", "/api/registers/park/dongli/timeline",
                "/api/targets/{id}/members", "/api/targets/entities/members");
        long position = house.registry.head() - 1;
        house.cases.registered();
        List<String> flaws = new ArrayList<>();
        for (String reading : Routes.reading(house.registry)) {
            String route = reading.substring(4);
            if (!route.startsWith("/api/") || ELSEWHERE.contains(route)) {
                continue;
            }
            String path = paths.getOrDefault(route, Routes.filled(reading, firm));
            Answer answer = house.registry.get("auditor", path + "?knownOn=%23" + position);
            String at = answer.raw().headers().firstValue("X-Ledger-Position").orElse("none");
            if (NO_MOMENT.contains(route)) {
                if (answer.status() != 400 && answer.status() != 404) {
                    flaws.add(route + " ignores the moment: " + answer.status());
                }
            } else if (answer.status() != 200 || !at.equals(String.valueOf(position))) {
                flaws.add(route + ": " + answer.status() + " at " + at + " " + answer.code());
            }
        }
        assertThat(flaws).isEmpty();
    }

    @Test
    void nothing_is_written_with_a_moment_of_the_past_in_the_address() {
        String firm = house.story().reviewed();
        for (String writing : Routes.writing(house.registry)) {
            if (writing.contains(" /api/")) {
                long head = house.registry.head();
                String path = Routes.filled(writing, firm);
                Answer answer = house.registry.post("auditor", path + "?knownOn=%233", "{}");
                assertThat(answer.status()).as(writing).isGreaterThanOrEqualTo(400);
                assertThat(house.registry.head()).isEqualTo(head);
            }
        }
    }
}
