package org.cultivation.projections.entries;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Strand;
import org.jspecify.annotations.Nullable;

/**
 * An entry on a day as conditions of rules see it. Kinds and fields bear their names with {@code _} for {@code -}. A kind
 * without a key is a map of its fields with {@code status} and {@code holds}; one with a key is the list of such maps.
 * A field that may have several values is a list.
 */
final class EntryOnDay {

    private EntryOnDay() {}

    static Map<String, Object> of(EntryView entry, LocalDate day) {
        Map<String, Object> it = new HashMap<>();
        it.put("id", entry.id().id());
        it.put("name", entry.nameOn(day));
        it.put("status", entry.statusOn(day));
        for (FactKind kind : Kinds.of(entry.register())) {
            it.put(
                    name(kind.name()),
                    kind.key().isEmpty() ? one(kind, entry.strand(kind, ""), day) : all(entry, kind, day));
        }
        return it;
    }

    private static List<Map<String, Object>> all(EntryView entry, FactKind kind, LocalDate day) {
        List<Map<String, Object>> strands = new ArrayList<>();
        for (Strand strand : entry.strands(kind)) {
            if (!strand.stepsBy(day).isEmpty()) {
                strands.add(one(kind, strand, day));
            }
        }
        return strands;
    }

    private static Map<String, Object> one(FactKind kind, Strand strand, LocalDate day) {
        Map<String, Object> values = new HashMap<>();
        kind.moves()
                .forEach(move -> kind.fields(move).forEach(field -> values.put(name(field.name()), nothing(field))));
        Map<String, Field> fields = new HashMap<>();
        kind.moves().forEach(move -> kind.fields(move).forEach(field -> fields.put(field.name(), field)));
        strand.valuesOn(day).forEach((field, value) -> values.put(name(field), value(fields.get(field), value)));
        values.put("status", strand.statusOn(day));
        values.put("holds", strand.holdsOn(day));
        return values;
    }

    private static Object nothing(Field field) {
        return field.type().isMany() ? List.of() : "";
    }

    private static Object value(@Nullable Field field, String value) {
        return field != null && field.type().isMany() ? List.of(value.split(",", -1)) : value;
    }

    private static String name(String kebab) {
        return kebab.replace('-', '_');
    }
}
