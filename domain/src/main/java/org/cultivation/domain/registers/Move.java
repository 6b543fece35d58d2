package org.cultivation.domain.registers;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cultivation.domain.Role;

/**
 * One thing that can be recorded of a kind; with the kind it is a fact type of its own.
 *
 * @param name past tense, kebab case
 * @param from the statuses it may follow; {@link #NOTHING} for none yet
 * @param to the status it leads to
 * @param roles who may record it
 * @param cityOnly only officials of the city
 * @param notBy earlier moves whose officials must not record this one
 * @param workedOut its values are worked out by a page of its own and never typed by hand
 */
public record Move(
        String name,
        Set<String> from,
        String to,
        List<Field> fields,
        Set<Role> roles,
        boolean cityOnly,
        Set<String> notBy,
        boolean workedOut) {

    /** The status before the first move. */
    public static final String NOTHING = "";

    public Move {
        from = Set.copyOf(from);
        fields = List.copyOf(fields);
        roles = Set.copyOf(roles);
        notBy = Set.copyOf(notBy);
    }

    /** A clerk's move; {@code from} lists the statuses it may follow. */
    public static Move of(String name, String to, String... from) {
        return new Move(
                name,
                new LinkedHashSet<>(Arrays.asList(from)),
                to,
                List.of(),
                Set.of(Role.CLERK),
                false,
                Set.of(),
                false);
    }

    public Move with(Field... more) {
        return new Move(name, from, to, Arrays.asList(more), roles, cityOnly, notBy, workedOut);
    }

    public Move by(Role... entitled) {
        return new Move(name, from, to, fields, Set.of(entitled), cityOnly, notBy, workedOut);
    }

    /** Only for officials of the city. */
    public Move byCity() {
        return new Move(name, from, to, fields, roles, true, notBy, workedOut);
    }

    /** Nobody who took one of these moves may take this one on the same course. */
    public Move notBy(String... moves) {
        return new Move(name, from, to, fields, roles, cityOnly, Set.of(moves), workedOut);
    }

    /** Not for forms and lists: a page of its own works its values out. */
    public Move byOwnPage() {
        return new Move(name, from, to, fields, roles, cityOnly, notBy, true);
    }

    /** True when it may be the first. */
    public boolean begins() {
        return from.contains(NOTHING);
    }
}
