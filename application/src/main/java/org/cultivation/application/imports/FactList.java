package org.cultivation.application.imports;

import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Which facts a list brings: one move of one kind of one register, all by their stored names.
 */
public record FactList(String register, String kind, String move) {

    /** What these names mean. */
    record Meant(Register register, FactKind kind, Move move) {

        /** True when each row may open an entry that nobody named yet. */
        boolean opens() {
            return register.isOpenedByFact() && kind.shape() == Shape.OPENING && move.begins();
        }

        /** @throws Refusal {@code role.not-entitled} or {@code scope.city-only} */
        void requireEntitled(Actor actor) {
            Authority.obstacle(move.roles(), move.cityOnly(), actor.scope(), actor)
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
        }

        boolean isFor(Actor actor) {
            return Authority.obstacle(move.roles(), move.cityOnly(), actor.scope(), actor)
                    .isEmpty();
        }
    }

    /**
     * The list of these names; without a kind the one that opens entries, or else the first, without a move the kind's first.
     *
     * @throws Refusal {@code register.unknown}, {@code fact.unknown-kind} or {@code fact.unknown-move}
     */
    public static FactList of(String register, @Nullable String kind, @Nullable String move) {
        Register of = Register.find(register).orElseThrow(() -> new Refusal("register.unknown", register));
        FactKind known = kind == null || kind.isBlank()
                ? of.isOpenedByFact() ? Kinds.opening(of) : Kinds.of(of).getFirst()
                : Kinds.find(of, kind).orElseThrow(() -> new Refusal("fact.unknown-kind", of, kind));
        Move taken = move == null || move.isBlank()
                ? known.moves().getFirst()
                : known.find(move).orElseThrow(() -> new Refusal("fact.unknown-move", known.name(), move));
        return new FactList(of.stored(), known.name(), taken.name());
    }

    Meant meant() {
        Register of = Register.find(register).orElseThrow(() -> new Refusal("register.unknown", register));
        FactKind known = Kinds.find(of, kind).orElseThrow(() -> new Refusal("fact.unknown-kind", of, kind));
        return new Meant(
                of, known, known.find(move).orElseThrow(() -> new Refusal("fact.unknown-move", known.name(), move)));
    }
}
