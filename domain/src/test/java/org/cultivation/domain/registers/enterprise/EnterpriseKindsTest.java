package org.cultivation.domain.registers.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.TODAY;
import static org.cultivation.domain.registers.EntryTrial.firm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.Actor;
import org.cultivation.domain.registers.EntryTrial;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnterpriseKindsTest {

    private static final Map<String, Map<String, String>> OTHERWISE = Map.of(
            "srdi-tier.upgraded", Map.of("tier", "little-giant"),
            "customs-credit-level.lowered", Map.of("level", "dishonest"),
            "advanced-technology-service-certificate.renewed", Map.of("until", "2032-12-01"),
            "product-certification.renewed", Map.of("until", "2032-12-01"));

    static List<FactKind> kinds() {
        return EnterpriseKinds.ALL;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void record_every_move_with_the_examples_of_their_fields(FactKind kind) {
        for (Move move : kind.moves()) {
            EntryTrial firm = firm();
            List<Move> path = path(kind, move);
            for (int i = 0; i < path.size(); i++) {
                Move step = path.get(i);
                Actor actor = new Actor("official-" + i, step.roles().iterator().next(), EntryTrial.CITY);
                firm.as(actor, TODAY.minusDays(9 - i).toString(), kind.name(), step.name(), examples(kind, step));
            }
            assertThat(firm.strand(kind.name(), kind.keyOf(examples(kind, move)))
                            .statusOn(TODAY))
                    .isEqualTo(move.to());
        }
    }

    private static Map<String, String> examples(FactKind kind, Move move) {
        Map<String, String> values = new HashMap<>();
        for (Field field : kind.fields(move)) {
            values.put(field.name(), field.example());
        }
        values.putAll(OTHERWISE.getOrDefault(kind.name() + "." + move.name(), Map.of()));
        return values;
    }

    /** The shortest way from nothing to {@code last}. */
    private static List<Move> path(FactKind kind, Move last) {
        List<List<Move>> paths = new ArrayList<>(List.of(List.of(last)));
        while (true) {
            List<Move> path = paths.removeFirst();
            if (path.getFirst().begins()) {
                return path;
            }
            for (Move before : kind.moves()) {
                if (path.getFirst().from().contains(before.to()) && !path.contains(before)) {
                    List<Move> longer = new ArrayList<>(path);
                    longer.addFirst(before);
                    paths.add(longer);
                }
            }
        }
    }

    @Test
    void confine_what_concerns_credit_penalties_tax_and_exchange() {
        assertThat(EnterpriseKinds.ALL.stream().filter(FactKind::restricted).map(FactKind::name))
                .containsExactlyInAnyOrder("credit-incident", "leniency", "tax-policy", "fx-facility", "contact");
        assertThat(EnterpriseKinds.ALL.stream()
                        .filter(FactKind::restricted)
                        .flatMap(kind -> kind.moves().stream().flatMap(move -> kind.fields(move).stream()))
                        .map(Field::name))
                .doesNotContain("amount");
    }

    @Test
    void place_overseas_warehouses_abroad_and_all_others_at_home() {
        firm().on(
                        "2026-01-01",
                        "facility",
                        "began",
                        Map.of("kind", "overseas-warehouse", "name", "H1", "country", "DE"))
                .on("2026-01-01", "facility", "began", Map.of("kind", "warehouse", "name", "H1"))
                .on("2026-02-01", "facility", "ended", Map.of("kind", "warehouse", "name", "H1"));
        firm().refuses(
                        "2026-01-01",
                        "facility",
                        "began",
                        Map.of("kind", "overseas-warehouse", "name", "H1"),
                        "facility.country-missing[H1]");
        firm().refuses(
                        "2026-01-01",
                        "facility",
                        "began",
                        Map.of("kind", "return-centre", "name", "H1", "country", "DE"),
                        "facility.country[DE]");
    }

    @Test
    void ask_two_officials_for_support() {
        Map<String, String> applied = Map.of("policy", "p-000001", "year", "2026", "amount", "5000");
        EntryTrial firm = firm().on("2026-03-01", "support", "applied", applied);
        Actor same = new Actor(EntryTrial.CLERK.account(), EntryTrial.REVIEWER.role(), EntryTrial.WUQING);
        firm.refuses(firm.command(same, "2026-04-01", "support", "granted", applied), "fact.same-person[wq-clerk]");
        firm.as(EntryTrial.REVIEWER, "2026-04-01", "support", "granted", applied);
        assertThat(firm.strand("support", "p-000001/2026").holdsOn(TODAY)).isTrue();
    }

    @Test
    void no_penalty_is_for_a_first_minor_breach_corrected_in_time() {
        Map<String, String> free = new HashMap<>(Map.of(
                "number",
                "2026-8",
                "measure",
                "no-penalty",
                "first",
                "true",
                "minor",
                "true",
                "corrected",
                "false",
                "authority",
                "Market supervision"));
        firm().refuses("2026-03-01", "leniency", "recorded", free, "leniency.condition-missing[corrected]");
        free.put("measure", "lighter-penalty");
        firm().on("2026-03-01", "leniency", "recorded", free);
    }
}
