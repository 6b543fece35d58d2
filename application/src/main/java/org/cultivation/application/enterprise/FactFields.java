package org.cultivation.application.enterprise;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cultivation.application.pages.Typed;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.CodeOverride;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.ReviewStage;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a form that corrects it: one field for each component that a correction may change, and back. Who signed a
 * fact, for whom and in which case cannot be corrected and has no field.
 */
final class FactFields {

    private static final Set<Class<?>> FIXED =
            Set.of(UnifiedSocialCreditCode.class, ReviewStage.class, CodeOverride.class, int.class);

    private FactFields() {}

    /**
     * A field of the form.
     *
     * @param kind {@code text}, {@code area}, {@code day}, {@code number}, {@code unit}, {@code kinds}, {@code modes},
     *     {@code items}, {@code names} or {@code yes-no}
     */
    record Field(String name, String kind) {}

    /** The fields of a fact, without its date and basis. */
    static List<Field> of(EnterpriseEvent fact) {
        List<Field> fields = new ArrayList<>();
        collect(fact.getClass(), fields);
        return fields;
    }

    private static void collect(Class<?> type, List<Field> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> form = component.getType();
            if (form == Submission.class) {
                collect(Submission.class, fields);
            } else if (form != Attestation.class && !FIXED.contains(form)) {
                fields.add(new Field(component.getName(), kind(component)));
            }
        }
    }

    private static String kind(RecordComponent component) {
        Class<?> form = component.getType();
        if (form == LocalDate.class) {
            return "day";
        }
        if (form == Long.class) {
            return "number";
        }
        if (form == boolean.class) {
            return "yes-no";
        }
        if (form == UnitCode.class) {
            return "unit";
        }
        if (form == List.class) {
            return component.getName().equals("formerNames") ? "names" : component.getName();
        }
        return component.getName().equals("name") || component.getName().equals("notice") ? "text" : "area";
    }

    /** The form filled in with what the fact says. */
    static Typed typed(EnterpriseEvent fact) {
        Typed form = new Typed()
                .with("effectiveOn", fact.attestation().effectiveOn())
                .with("basisDocument", fact.attestation().basis().document())
                .with("evidence", fact.attestation().basis().evidence());
        fill(fact, form);
        return form;
    }

    private static void fill(Object record, Typed form) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(record, component);
            if (value instanceof Submission submission) {
                fill(submission, form);
            } else if (value instanceof List<?> all) {
                if (component.getName().equals("formerNames")) {
                    form.with(
                            "formerNames",
                            String.join("\n", all.stream().map(Object::toString).toList()));
                } else {
                    form.withAll(component.getName(), all);
                }
            } else if (!(value instanceof Attestation)) {
                form.with(component.getName(), value);
            }
        }
    }

    /** @throws Refusal when something typed has the wrong form */
    static EnterpriseEvent corrected(EnterpriseEvent fact, Typed form) {
        return (EnterpriseEvent) rebuilt(fact, form);
    }

    private static Object rebuilt(Object record, Typed form) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(record, component, form))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return made(record.getClass(), types, values);
    }

    private static @Nullable Object value(Object record, RecordComponent component, Typed form) {
        Object before = read(record, component);
        Class<?> type = component.getType();
        String name = component.getName();
        if (before instanceof Attestation signed) {
            return new Attestation(
                    signed.actor(),
                    signed.role(),
                    signed.unit(),
                    form.day("effectiveOn"),
                    new Basis(form.value("basisDocument"), form.optional("evidence")),
                    signed.ruleVersion(),
                    signed.importBatch());
        }
        if (before instanceof Submission) {
            return rebuilt(before, form);
        }
        if (FIXED.contains(type)) {
            return before;
        }
        return Readers.of(type, name).apply(form);
    }

    /** How a value of each type is read from the form. */
    private static final class Readers {

        static Function<Typed, @Nullable Object> of(Class<?> type, String name) {
            if (type == LocalDate.class) {
                return form -> form.day(name);
            }
            if (type == Long.class) {
                return form -> form.number(name);
            }
            if (type == boolean.class) {
                return form -> form.ticked(name);
            }
            if (type == UnitCode.class) {
                return form -> RegisterPages.unit(form);
            }
            if (type == List.class) {
                return switch (name) {
                    case "kinds" -> form -> RegisterPages.kinds(form);
                    case "formerNames" -> form -> form.several(name);
                    default -> form -> form.all(name);
                };
            }
            boolean required = name.equals("opinion");
            return form -> required ? form.value(name) : form.optional(name);
        }
    }

    private static @Nullable Object read(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a component cannot be read: " + component, e);
        }
    }

    private static Object made(Class<?> type, Class<?>[] types, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("a fact cannot be made again: " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact cannot be made again: " + type, e);
        }
    }

    /** Kinds of enterprise, for the form. */
    static EnterpriseKind[] kinds() {
        return EnterpriseKind.values();
    }
}
