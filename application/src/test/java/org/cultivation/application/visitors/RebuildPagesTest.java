package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.cultivation.application.RunningRegistry.Answer;
import org.cultivation.application.visitors.People.Person;
import org.cultivation.application.visitors.SharedRegistry.House;
import org.cultivation.application.visitors.Visitor.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rebuilds by everybody over pages and API. */
@ExtendWith(SharedRegistry.class)
class RebuildPagesTest {

    private static final Set<String> KEEPERS = Set.of("auditor", "administrator");

    private final House house;

    RebuildPagesTest(House house) {
        this.house = house;
    }

    /** The last rebuild when it has ended. */
    private Answer ended() {
        Answer answer = house.registry.get("auditor", "/api/rebuilds/last");
        while (answer.body().path("state").asString("").equals("running")) {
            Thread.onSpinWait();
            answer = house.registry.get("auditor", "/api/rebuilds/last");
        }
        return answer;
    }

    @Test
    void auditors_and_administrators_start_rebuilds_on_the_page_and_nothing_differs() {
        for (Person person : People.ALL) {
            boolean may = KEEPERS.contains(person.account());
            long head = house.registry.head();
            Seen seen = house.visitor(person.account()).post("/rebuild", Map.of());
            assertThat(seen.status()).as(person.account()).isEqualTo(may ? 302 : 403);
            if (may) {
                Answer answer = ended();
                assertThat(answer.body().path("state").asString("")).isEqualTo("same");
                assertThat(answer.body().path("startedBy").asString("")).isEqualTo(person.account());
                assertThat(house.visitor(person.account())
                                .get("/rebuild")
                                .page()
                                .text())
                        .contains("nothing differs", person.account());
            }
            assertThat(house.registry.head()).isEqualTo(head);
        }
    }

    @Test
    void auditors_and_administrators_start_rebuilds_over_the_api() {
        for (Person person : People.ALL) {
            boolean may = KEEPERS.contains(person.account());
            Answer answer = house.registry.post(person.account(), "/api/rebuilds", "");
            assertThat(answer.status()).as(person.account()).isEqualTo(may ? 202 : 403);
            if (may) {
                assertThat(ended().body().path("reached").asLong()).isEqualTo(house.registry.head() - 1);
            }
            assertThat(house.registry
                            .get(person.account(), "/api/rebuilds/last")
                            .status())
                    .isEqualTo(may ? 200 : 403);
            assertThat(house.registry
                            .get(person.account(), "/api/rebuilds/last/changes")
                            .status())
                    .isEqualTo(person.account().equals("auditor") ? 200 : 403);
        }
    }

    @Test
    void what_has_ended_is_neither_cancelled_nor_taken_over() {
        if (house.registry.get("auditor", "/api/rebuilds/last").status() == 404) {
            assertThat(house.registry.post("auditor", "/api/rebuilds", "").status())
                    .isEqualTo(202);
        }
        ended();
        for (Person person : People.ALL) {
            boolean may = KEEPERS.contains(person.account());
            for (String act : new String[] {"cancel", "take-over"}) {
                Answer answer = house.registry.post(person.account(), "/api/rebuilds/last/" + act, "");
                assertThat(answer.status()).as(person.account()).isEqualTo(may ? 422 : 403);
                Seen seen = house.visitor(person.account()).post("/rebuild/" + act, Map.of());
                assertThat(seen.status()).as(person.account()).isEqualTo(may ? 422 : 403);
            }
        }
    }
}
