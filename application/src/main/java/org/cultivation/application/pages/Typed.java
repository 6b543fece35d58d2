package org.cultivation.application.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.application.time.Days;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, exactly as typed, so that a refusal can show it again. Reading a value of the wrong form
 * is a refusal as well.
 */
public final class Typed {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private @Nullable String wrong;
    private String why = "";

    /** An empty form. */
    public Typed() {}

    public Typed(Map<String, String[]> parameters) {
        parameters.forEach((name, given) -> values.put(name, List.of(given)));
    }

    /** Fills in a value beforehand. */
    public Typed with(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, List.of(value.toString()));
        }
        return this;
    }

    /** Fills in several values of one field. */
    public Typed withAll(String name, List<?> all) {
        values.put(name, all.stream().map(Object::toString).toList());
        return this;
    }

    /** As typed; empty when nothing was. */
    public String value(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }

    /** True when {@code value} is among the field's values. */
    public boolean has(String name, Object value) {
        return all(name).contains(value.toString());
    }

    /** True when a box was ticked. */
    public boolean ticked(String name) {
        return value(name).equals("true");
    }

    /** The field's values without blank ones. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The value, or null when it is blank. */
    public @Nullable String optional(String name) {
        String value = value(name);
        return value.isBlank() ? null : value;
    }

    /** Lines of a text, without blank ones; commas and 、 also separate. */
    public List<String> several(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : value(name).split("[\\n,\uFF0C\u3001;\uFF1B]")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** @throws Refusal {@code text.missing} or {@code form.not-a-day} */
    public LocalDate day(String name) {
        String value = optional(name);
        if (value == null) {
            throw new Refusal("text.missing", name);
        }
        return Days.find(value).orElseThrow(() -> new Refusal("form.not-a-day", name, value));
    }

    /** A whole number without separators or with, or null when blank. @throws Refusal {@code form.not-a-number} */
    public @Nullable Long number(String name) {
        String value = optional(name);
        if (value == null) {
            return null;
        }
        try {
            return Long.valueOf(Text.narrow(value).replace(",", "").replace(" ", ""));
        } catch (NumberFormatException e) {
            throw new Refusal("form.not-a-number", name, value);
        }
    }

    /** Remembers which field a refusal is about, for {@link #error}. */
    public void refused(Refusals.Said said) {
        wrong = said.field();
        why = said.reason();
    }

    /** What is wrong with the field; null when nothing is. */
    public @Nullable String error(String name) {
        return name.equals(wrong) ? why : null;
    }
}
