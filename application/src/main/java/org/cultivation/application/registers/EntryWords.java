package org.cultivation.application.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Places;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.Register;
import org.jspecify.annotations.Nullable;

/**
 * Entries and their facts in a reader's words, for templates and exports.
 *
 * @param names what an entry is called; empty when nothing is known of it
 */
public record EntryWords(RegisterTexts texts, Formats f, Places places, Function<EntryId, String> names) {

    /**
     * A field and its value as people read them.
     *
     * @param links the entries and units it names; empty when it names none
     */
    public record Told(String label, String value, List<Link> links) {}

    /**
     * An entry that a value names.
     *
     * @param code shown beside the name; empty where the name says enough
     */
    public record Link(String name, String code, String href) {}

    public String register(Register register) {
        return texts.register(register, locale());
    }

    public String kind(FactKind kind) {
        return texts.kind(kind, locale());
    }

    public String move(FactKind kind, Move move) {
        return texts.move(kind, move, locale());
    }

    public String label(FactKind kind, String field) {
        return texts.field(kind, field, locale());
    }

    public String status(FactKind kind, String status) {
        return texts.status(kind, status, locale());
    }

    public String status(Register register, String status) {
        return texts.status(register, status, locale());
    }

    public String option(FactKind kind, Field field, String option) {
        return texts.option(kind, field.name(), option, locale());
    }

    /** Class of a status badge: what holds is green, what ended grey, what is under way blue. */
    public String look(FactKind kind, String status, boolean holds) {
        if (holds) {
            return "ok";
        }
        boolean done = kind.moves().stream().noneMatch(move -> move.from().contains(status));
        return kind.holding().contains(status) ? "warn" : done ? "" : "run";
    }

    /** One sentence for a fact, by its stored type; empty when the registers know no such type. */
    public Optional<String> sentence(String type, Map<String, String> values) {
        return Kinds.ofType(type)
                .map(found -> texts.sentence(
                        found.kind(),
                        found.move(),
                        field -> value(found.kind(), field.name(), values.getOrDefault(field.name(), "")),
                        locale()));
    }

    /** A value as people read it: names for codes, words for options, days and amounts as written here. */
    public String value(FactKind kind, String field, @Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return f.text("value.none");
        }
        Field declared = kind.moves().stream()
                .flatMap(move -> kind.fields(move).stream())
                .filter(one -> one.name().equals(field))
                .findFirst()
                .orElse(null);
        if (declared == null) {
            return raw.matches("\\d{4}-\\d{2}-\\d{2}") ? f.day(LocalDate.parse(raw)) : raw;
        }
        return switch (declared.type()) {
            case OPTION -> option(kind, declared, raw);
            case OPTIONS ->
                f.list(Arrays.stream(raw.split(",", -1))
                        .map(one -> option(kind, declared, one))
                        .toList());
            case UNIT -> places.named(raw);
            case UNITS ->
                f.list(Arrays.stream(raw.split(",", -1)).map(places::named).toList());
            case DAY -> f.day(LocalDate.parse(raw));
            case AMOUNT -> {
                BigDecimal amount = new BigDecimal(raw);
                yield f.number(amount, Math.max(0, amount.scale()));
            }
            case COUNT -> f.count(Long.parseLong(raw));
            case COUNTRY -> Locale.of("", raw).getDisplayCountry(locale());
            case FLAG -> f.text("value.flag." + raw);
            case ENTRY, ENTRIES ->
                f.list(Arrays.stream(raw.split(",", -1))
                        .map(one -> named(declared, one))
                        .toList());
            case CODES -> f.list(Arrays.asList(raw.split(",", -1)));
            default -> raw;
        };
    }

    /** The fields of a kind of values, in the order of forms, without the reason of a revision. */
    public List<Field> columns(FactKind kind) {
        return kind.fields(kind.moves().getFirst());
    }

    /** What tells a strand apart, in words. */
    public String key(FactKind kind, Map<String, String> values) {
        return String.join(
                " / ",
                kind.key().stream()
                        .map(field -> value(kind, field.name(), values.get(field.name())))
                        .toList());
    }

    /** Every value of a strand or fact in the order of the kind's fields. */
    public List<Told> told(FactKind kind, Map<String, String> values) {
        Map<String, Told> told = new LinkedHashMap<>();
        kind.moves().stream().flatMap(move -> kind.fields(move).stream()).forEach(field -> {
            String value = values.get(field.name());
            if (value != null) {
                told.putIfAbsent(
                        field.name(),
                        new Told(label(kind, field.name()), value(kind, field.name(), value), links(field, value)));
            }
        });
        return List.copyOf(told.values());
    }

    /** The name of an entry with its number; the number alone where nothing is known of it. */
    private String named(Field field, String id) {
        Link link = link(field, id);
        return link.code().isEmpty() ? link.name() : f.text("registers.named", link.name(), link.code());
    }

    /** The entries and units that a value names, each with where it leads; empty for other values. */
    public List<Link> links(Field field, @Nullable String value) {
        boolean names = field.register() != null || field.type() == FieldType.UNIT || field.type() == FieldType.UNITS;
        return value == null || value.isEmpty() || !names
                ? List.of()
                : Arrays.stream(value.split(",", -1))
                        .map(one -> link(field, one))
                        .toList();
    }

    private Link link(Field field, String id) {
        Register register = field.register();
        if (register == null || register == Register.UNIT) {
            return new Link(places.named(id), "", EntryRecordPages.address(EntryId.of(Register.UNIT, id)));
        }
        EntryId entry = EntryId.of(register, id);
        String name = names.apply(entry);
        return new Link(name.isEmpty() ? id : name, name.isEmpty() ? "" : id, EntryRecordPages.address(entry));
    }

    private Locale locale() {
        return f.locale();
    }
}
