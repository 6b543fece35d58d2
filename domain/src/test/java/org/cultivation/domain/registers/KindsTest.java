package org.cultivation.domain.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of fact must keep to. */
class KindsTest {

    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    static List<FactKind> kinds() {
        return Kinds.all();
    }

    @Test
    void have_names_of_their_own_and_so_have_their_fact_types() {
        assertThat(kinds().stream().map(kind -> kind.register() + "." + kind.name()))
                .doesNotHaveDuplicates();
        assertThat(kinds().stream().flatMap(kind -> kind.moves().stream().map(kind::typeOf)))
                .doesNotHaveDuplicates();
        for (FactKind kind : kinds()) {
            assertThat(Kinds.find(kind.register(), kind.name())).contains(kind);
        }
    }

    @Test
    void open_each_register_once() {
        for (Register register : Register.values()) {
            List<FactKind> of = Kinds.of(register);
            long opening =
                    of.stream().filter(kind -> kind.shape() == Shape.OPENING).count();
            assertThat(opening).as("%s", register).isEqualTo(register.isOpenedByFact() && !of.isEmpty() ? 1 : 0);
        }
        assertThat(Kinds.opening(Register.BRAND).name()).isEqualTo("registration");
        assertThat(Kinds.leading(Register.BRAND)).map(FactKind::name).contains("key-cultivation");
        assertThatThrownBy(() -> Kinds.opening(Register.ENTERPRISE)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void are_named_in_kebab_case(FactKind kind) {
        Stream<String> names = Stream.of(
                        Stream.of(kind.name()),
                        kind.moves().stream().map(Move::name),
                        kind.moves().stream().map(Move::to),
                        kind.moves().stream()
                                .flatMap(move -> kind.fields(move).stream().map(Field::name)),
                        kind.moves().stream()
                                .flatMap(move -> kind.fields(move).stream().flatMap(field -> field.options().stream())))
                .flatMap(stream -> stream);
        assertThat(names).as(kind.name()).allMatch(name -> KEBAB.matcher(name).matches());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void reach_every_move_and_every_status_they_hold_in(FactKind kind) {
        assertThat(kind.moves().stream().map(Move::name)).doesNotHaveDuplicates();
        Set<String> reached = new HashSet<>(Set.of(Move.NOTHING));
        boolean more = true;
        while (more) {
            more = false;
            for (Move move : kind.moves()) {
                more |= move.from().stream().anyMatch(reached::contains) && reached.add(move.to());
            }
        }
        for (Move move : kind.moves()) {
            assertThat(reached).as("%s.%s", kind.name(), move.name()).containsAll(move.from());
            assertThat(move.to()).isNotEqualTo(Move.NOTHING);
            assertThat(move.roles()).isNotEmpty();
            assertThat(kind.moves().stream().map(Move::name)).containsAll(move.notBy());
        }
        assertThat(kind.holding()).as(kind.name()).isNotEmpty();
        assertThat(reached).containsAll(kind.holding());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void have_fields_with_right_examples(FactKind kind) {
        assertThat(kind.key()).as(kind.name()).allMatch(Field::required);
        assertThat(kind.key().stream().filter(field -> field.type() == FieldType.LINE))
                .as("one free text at most, so that keys stay apart")
                .hasSizeLessThan(2);
        for (Move move : kind.moves()) {
            List<Field> fields = kind.fields(move);
            assertThat(fields.stream().map(Field::name)).doesNotHaveDuplicates();
            for (Field field : fields) {
                assertThat(FieldReader.canonical(field, field.example()))
                        .as("%s.%s", kind.name(), field.name())
                        .isEqualTo(field.example());
                assertThat(field.name().equals(FactKind.UNTIL) && field.type() != FieldType.DAY)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void use_one_field_name_for_one_meaning(FactKind kind) {
        Map<String, Field> seen = new HashMap<>();
        for (Move move : kind.moves()) {
            for (Field field : kind.fields(move)) {
                Field before = seen.putIfAbsent(field.name(), field);
                assertThat(before == null || before.type() == field.type())
                        .as(kind.name() + "." + field.name())
                        .isTrue();
            }
        }
    }
}
