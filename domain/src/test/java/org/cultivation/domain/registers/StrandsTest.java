package org.cultivation.domain.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cultivation.domain.registers.EntryTrial.CITY_REVIEWER;
import static org.cultivation.domain.registers.EntryTrial.CLERK;
import static org.cultivation.domain.registers.EntryTrial.REVIEWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Refusal;
import org.junit.jupiter.api.Test;

/** Looking at one strand must come to the same as looking at all facts of the entry. */
class StrandsTest {

    private static final List<Actor> ACTORS = List.of(CLERK, REVIEWER, CITY_REVIEWER);

    @Test
    void one_strand_tells_the_same_contradictions_as_all_facts() {
        int recorded = 0;
        int refused = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Register register = seed % 3 == 0 ? Register.ENTERPRISE : seed % 3 == 1 ? Register.BRAND : Register.PARK;
            EntryFacts facts = EntryFacts.NONE;
            for (int i = 0; i < 40; i++) {
                EntryFact fact = anyFact(register, random);
                EntryFacts before = facts;
                String narrow = refusal(() -> EntryDecisions.requireItFollows(before, fact));
                String wide = refusal(() -> EntryDecisions.requireNoContradiction(
                        register, before.standing(), before.amended(EntryDecisions.NEWEST, fact)));
                assertThat(narrow).as("seed %d, fact %d: %s", seed, i, fact).isEqualTo(wide);
                if (narrow.isEmpty()) {
                    facts = facts.with(i, fact);
                    recorded++;
                } else {
                    refused++;
                }
            }
        }
        assertThat(recorded).isGreaterThan(1_000);
        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    void a_key_is_recognised_without_being_put_together() {
        for (FactKind kind : Kinds.all()) {
            Map<String, String> values = kind.key().stream().collect(Collectors.toMap(Field::name, Field::example));
            String key = kind.keyOf(values);
            assertThat(kind.hasKey(values, key)).isTrue();
            assertThat(kind.hasKey(values, key + "x")).isFalse();
            assertThat(kind.hasKey(values, "x" + key)).isFalse();
            if (!key.isEmpty()) {
                assertThat(kind.hasKey(values, key.substring(1))).isFalse();
                assertThat(kind.hasKey(values, "")).isFalse();
                assertThat(kind.hasKey(Map.of(), key)).isFalse();
            }
        }
    }

    /** Of few kinds and keys, so that facts often follow on one another. */
    private static EntryFact anyFact(Register register, Random random) {
        List<FactKind> kinds = Kinds.of(register);
        FactKind kind = random.nextInt(3) == 0 && register.isOpenedByFact()
                ? Kinds.opening(register)
                : kinds.get(random.nextInt(Math.min(4, kinds.size())));
        Move move = kind.moves().get(random.nextInt(kind.moves().size()));
        Map<String, String> values =
                kind.fields(move).stream().collect(Collectors.toMap(Field::name, Field::example, (a, b) -> a));
        Actor actor = ACTORS.get(random.nextInt(ACTORS.size()));
        LocalDate on = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(20));
        Attestation attestation = EntryTrial.act(actor, on.toString()).attest();
        return new EntryFact(
                EntryId.of(register, register == Register.ENTERPRISE ? "91120116MA00000000" : "b-000012"),
                kind.name(),
                move.name(),
                values,
                attestation);
    }

    private static String refusal(Runnable check) {
        try {
            check.run();
            return "";
        } catch (Refusal refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }
}
