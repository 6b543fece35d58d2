package org.cultivation.domain.registers;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a fact.
 *
 * @param name kebab case; its label is in the message bundles
 * @param maximum most characters of a text, 0 where the type decides
 * @param form regular expression that a code must match
 * @param options what may be chosen
 * @param register whose entries may be named
 * @param example a right value in canonical form, shown in templates and used in samples
 */
public record Field(
        String name,
        FieldType type,
        boolean required,
        int maximum,
        @Nullable String form,
        List<String> options,
        @Nullable Register register,
        String example) {

    public Field {
        options = List.copyOf(options);
    }

    public static Field line(String name, int maximum, String example) {
        return new Field(name, FieldType.LINE, true, maximum, null, List.of(), null, example);
    }

    public static Field prose(String name, int maximum, String example) {
        return new Field(name, FieldType.PROSE, true, maximum, null, List.of(), null, example);
    }

    /** A code that matches {@code form} after full-width characters were narrowed and letters made upper case. */
    public static Field code(String name, String form, String example) {
        return new Field(name, FieldType.CODE, true, 0, form, List.of(), null, example);
    }

    public static Field codes(String name, String form, String example) {
        return new Field(name, FieldType.CODES, true, 0, form, List.of(), null, example);
    }

    public static Field option(String name, String... options) {
        return new Field(name, FieldType.OPTION, true, 0, null, Arrays.asList(options), null, options[0]);
    }

    public static Field options(String name, String... options) {
        return new Field(name, FieldType.OPTIONS, true, 0, null, Arrays.asList(options), null, options[0]);
    }

    public static Field entry(String name, Register register, String example) {
        return new Field(name, FieldType.ENTRY, true, 0, null, List.of(), register, example);
    }

    public static Field entries(String name, Register register, String example) {
        return new Field(name, FieldType.ENTRIES, true, 0, null, List.of(), register, example);
    }

    public static Field day(String name, String example) {
        return of(name, FieldType.DAY, example);
    }

    /** A field of a type that needs nothing more. */
    public static Field of(String name, FieldType type, String example) {
        return new Field(name, type, true, 0, null, List.of(), null, example);
    }

    /**
     * The canonical form of what was typed.
     *
     * @throws org.cultivation.domain.Refusal {@code text.*}, {@code field.*}, {@code entry.malformed} or {@code unit.malformed}
     */
    public String canonical(String typed) {
        return FieldReader.canonical(this, typed);
    }

    /** The same field, which may be left empty. */
    public Field optional() {
        return new Field(name, type, false, maximum, form, options, register, example);
    }
}
