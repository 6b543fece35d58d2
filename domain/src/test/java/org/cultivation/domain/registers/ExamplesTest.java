package org.cultivation.domain.registers;

import static org.cultivation.domain.registers.EntryTrial.CITY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever may come first of a kind can be recorded with the example of each of its fields. */
class ExamplesTest {

    /** Rules of their own decide what examples go together for firms and trademarks; both have tests of their own. */
    private static final Set<String> LEFT_OUT = Set.of("trademark");

    static List<FactKind> kinds() {
        return Kinds.all().stream()
                .filter(kind -> kind.register() != Register.ENTERPRISE && !LEFT_OUT.contains(kind.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void begin_as_their_examples_say(FactKind kind) {
        for (Move move : kind.moves().stream().filter(Move::begins).toList()) {
            EntryTrial trial = EntryTrial.of(
                    kind.register(), kind.register() == Register.UNIT ? EntryTrial.WUQING.value() : "entry-1");
            if (kind.register().isOpenedByFact() && kind.shape() != Shape.OPENING) {
                FactKind opening = Kinds.opening(kind.register());
                Move first = opening.moves().stream()
                        .filter(Move::begins)
                        .findFirst()
                        .orElseThrow();
                trial.as(official(first), "2026-01-05", opening.name(), first.name(), examples(opening, first));
            }
            trial.as(official(move), "2026-01-05", kind.name(), move.name(), examples(kind, move));
        }
    }

    private static Actor official(Move move) {
        Role role = Stream.of(Role.CLERK, Role.REVIEWER, Role.ADMINISTRATOR)
                .filter(move.roles()::contains)
                .findFirst()
                .orElseThrow();
        return new Actor("city-" + role, role, CITY);
    }

    private static Map<String, String> examples(FactKind kind, Move move) {
        Map<String, String> values = new HashMap<>();
        kind.fields(move).forEach(field -> values.put(field.name(), field.example()));
        return values;
    }
}
