package org.cultivation.application.api;

import java.util.List;
import org.cultivation.domain.Role;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Move;
import org.jspecify.annotations.Nullable;

/** A kind of fact as programs see it: what may be recorded, after which status, by whom, with which fields. */
record KindDescription(
        String register, String kind, String shape, List<String> key, boolean restricted, List<MoveDescription> moves) {

    record MoveDescription(
            String move,
            String type,
            List<String> after,
            String leadsTo,
            List<Role> by,
            boolean cityOnly,
            List<FieldDescription> fields) {}

    record FieldDescription(
            String field,
            String type,
            boolean required,
            List<String> options,
            @Nullable String form,
            String example) {}

    static KindDescription of(FactKind kind) {
        return new KindDescription(
                kind.register().stored(),
                kind.name(),
                kind.shape().name().toLowerCase(java.util.Locale.ROOT),
                kind.key().stream().map(Field::name).toList(),
                kind.restricted(),
                kind.moves().stream().map(move -> of(kind, move)).toList());
    }

    private static MoveDescription of(FactKind kind, Move move) {
        return new MoveDescription(
                move.name(),
                kind.typeOf(move),
                move.from().stream().sorted().toList(),
                move.to(),
                move.roles().stream().sorted().toList(),
                move.cityOnly(),
                kind.fields(move).stream()
                        .map(field -> new FieldDescription(
                                field.name(),
                                field.type().name().toLowerCase(java.util.Locale.ROOT),
                                field.required(),
                                field.options(),
                                field.form(),
                                field.example()))
                        .toList());
    }
}
