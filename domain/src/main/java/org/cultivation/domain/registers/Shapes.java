package org.cultivation.domain.registers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Kinds of the simple shapes, ready made: what most files of the packages below begin with. */
public final class Shapes {

    /** Status of anything that holds. */
    public static final String STANDING = "standing";
    /** Status of what ended. */
    public static final String ENDED = "ended";

    private static final Field UNTIL = Field.day(FactKind.UNTIL, "2029-12-01");
    private static final Field REASON = Field.prose("reason", 500, "verified on site");

    private Shapes() {}

    /** How something is from the effective day on, until stated otherwise. */
    public static FactKind statement(Register register, String name, Field... fields) {
        return FactKind.of(
                        register,
                        name,
                        Shape.STATEMENT,
                        Move.of("stated", STANDING, Move.NOTHING, STANDING).with(fields))
                .holdsIn(STANDING);
    }

    /**
     * Granted until a day, renewed until a later one, cancelled with a reason. {@code fields} belong to granting and
     * renewing.
     */
    public static FactKind certificate(Register register, String name, Field key, Field... fields) {
        List<Field> termed = new ArrayList<>(Arrays.asList(fields));
        termed.add(UNTIL);
        Field[] all = termed.toArray(Field[]::new);
        return FactKind.of(
                        register,
                        name,
                        Shape.CERTIFICATE,
                        Move.of("granted", STANDING, Move.NOTHING, ENDED).with(all),
                        Move.of("renewed", STANDING, STANDING).with(all),
                        Move.of("cancelled", ENDED, STANDING).with(REASON))
                .keyedBy(key)
                .holdsIn(STANDING)
                .judgedBy(Terms::inOrder);
    }

    /** Begins and ends; {@code fields} belong to the beginning. */
    public static FactKind membership(Register register, String name, Field key, Field... fields) {
        return membership(register, name, List.of(key), fields);
    }

    /** The same with a key of several fields. */
    public static FactKind membership(Register register, String name, List<Field> key, Field... fields) {
        return FactKind.of(
                        register,
                        name,
                        Shape.MEMBERSHIP,
                        Move.of("began", STANDING, Move.NOTHING, ENDED).with(fields),
                        Move.of("ended", ENDED, STANDING).with(REASON.optional()))
                .keyedBy(key.toArray(Field[]::new))
                .holdsIn(STANDING);
    }

    /** A figure of a period, reported from a source and revised with a reason. */
    public static FactKind value(Register register, String name, List<Field> key, Field... fields) {
        List<Field> revising = new ArrayList<>(Arrays.asList(fields));
        revising.add(REASON);
        return FactKind.of(
                        register,
                        name,
                        Shape.VALUE,
                        Move.of("reported", STANDING, Move.NOTHING).with(fields),
                        Move.of("revised", STANDING, STANDING).with(revising.toArray(Field[]::new)))
                .keyedBy(key.toArray(Field[]::new))
                .holdsIn(STANDING);
    }

    /** Happened on the effective day; {@code key} tells one from another, on the same day or not. */
    public static FactKind occurrence(Register register, String name, Field key, Field... fields) {
        return occurrence(register, name, List.of(key), fields);
    }

    /** The same with a key of several fields. */
    public static FactKind occurrence(Register register, String name, List<Field> key, Field... fields) {
        return FactKind.of(
                        register,
                        name,
                        Shape.OCCURRENCE,
                        Move.of("recorded", STANDING, Move.NOTHING).with(fields))
                .keyedBy(key.toArray(Field[]::new))
                .holdsIn(STANDING);
    }

    /** The reason that ends something, or changes it against somebody's interest. */
    public static Field reason() {
        return REASON;
    }

    /** The last day of a term, included. */
    public static Field until() {
        return UNTIL;
    }
}
