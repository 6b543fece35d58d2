package org.cultivation.domain.enterprise;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;

/** What role and scope an official needs. Both belong to the moment of acting: facts that stand are not asked again. */
public final class Authority {

    private Authority() {}

    /** Why {@code actor} may not take a pool action on a firm of {@code unit}, leaving the case itself aside. */
    public static Optional<Refusal> obstacle(PoolAction action, PoolStatus status, UnitCode unit, Actor actor) {
        return role(actor, action.roles())
                .or(() -> scope(actor, unit))
                .or(() -> PoolMoves.needsCity(status, action) ? city(actor) : Optional.empty());
    }

    /** May {@code actor} record register facts (registration, name, unit, kinds, activity) on firms of {@code unit}? */
    public static Optional<Refusal> registerObstacle(UnitCode unit, Actor actor) {
        return role(actor, Set.of(Role.CLERK)).or(() -> scope(actor, unit));
    }

    /** May {@code actor} propose amendments on firms of {@code unit}? */
    public static Optional<Refusal> proposeObstacle(UnitCode unit, Actor actor) {
        return role(actor, Set.of(Role.CLERK, Role.REVIEWER)).or(() -> scope(actor, unit));
    }

    /** May {@code actor} approve or decline amendments on firms of {@code unit}? */
    public static Optional<Refusal> settleObstacle(UnitCode unit, Actor actor) {
        return role(actor, Set.of(Role.REVIEWER)).or(() -> scope(actor, unit));
    }

    /** Why {@code actor} may not do what {@code roles} may, on an entry of {@code unit}; {@code cityOnly} for city officials. */
    public static Optional<Refusal> obstacle(Set<Role> roles, boolean cityOnly, UnitCode unit, Actor actor) {
        return role(actor, roles).or(() -> scope(actor, unit)).or(() -> cityOnly ? city(actor) : Optional.empty());
    }

    /**
     * For registers that concern the whole city, such as plans and reference data.
     *
     * @throws Refusal {@code role.not-entitled} or {@code scope.city-only}
     */
    public static void requireForCity(Actor actor, Role... roles) {
        role(actor, Set.copyOf(Arrays.asList(roles))).or(() -> city(actor)).ifPresent(Authority::refuse);
    }

    /** @throws Refusal {@code role.not-entitled} */
    public static void requireRole(Actor actor, Role... roles) {
        role(actor, Set.copyOf(Arrays.asList(roles))).ifPresent(Authority::refuse);
    }

    static void refuse(Refusal refusal) {
        throw refusal;
    }

    private static Optional<Refusal> role(Actor actor, Set<Role> entitled) {
        return entitled.contains(actor.role())
                ? Optional.empty()
                : Optional.of(new Refusal("role.not-entitled", actor.role()));
    }

    private static Optional<Refusal> scope(Actor actor, UnitCode unit) {
        return actor.scope().covers(unit)
                ? Optional.empty()
                : Optional.of(new Refusal("scope.other-unit", unit, actor.scope()));
    }

    private static Optional<Refusal> city(Actor actor) {
        return actor.scope().isCity() ? Optional.empty() : Optional.of(new Refusal("scope.city-only", actor.scope()));
    }
}
