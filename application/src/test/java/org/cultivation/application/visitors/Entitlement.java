package org.cultivation.application.visitors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cultivation.application.RunningRegistry;
import org.cultivation.application.visitors.People.Person;

/**
 * Who may do one thing. Written as nine words in the order of {@link People#ALL}: {@code ok}, or what refuses:
 * {@code role}, {@code unit} (another district's firm), {@code city} (the city's officials only), {@code door} (the
 * address is closed to the role).
 */
record Entitlement(String words) {

    /** Does the thing for one person and says {@code ok} or the code of the refusal. */
    interface Deed<T> {
        String of(Person person, T subject);
    }

    /** Clerks of the city and of the firm's own district. */
    static final Entitlement CLERKS = new Entitlement("ok ok unit role role role role role role");

    /** Reviewers of the city and of the firm's own district. */
    static final Entitlement REVIEWERS = new Entitlement("role role role ok ok unit role role role");

    /** Clerks and reviewers of the city and of the firm's own district. */
    static final Entitlement BOTH = new Entitlement("ok ok unit ok ok unit role role role");

    /** Reviewers of the city; those of districts are told that the city does this. */
    static final Entitlement CITY_REVIEWERS = new Entitlement("role role role ok city unit role role role");

    /** Administrators of the city. */
    static final Entitlement ADMINISTRATORS = new Entitlement("role role role role role role role role ok");

    /** Anybody who is signed in. */
    static final Entitlement ANYBODY = new Entitlement("ok ok ok ok ok ok ok ok ok");

    private Map<Person, String> expected() {
        List<String> each = List.of(words.split(" "));
        Map<Person, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < People.ALL.size(); i++) {
            expected.put(People.ALL.get(i), code(each.get(i)));
        }
        return expected;
    }

    private static String code(String word) {
        return switch (word) {
            case "ok" -> "ok";
            case "role" -> "role.not-entitled";
            case "unit" -> "scope.other-unit";
            case "city" -> "scope.city-only";
            case "door" -> "http.403";
            default -> throw new IllegalArgumentException(word);
        };
    }

    /**
     * Has everybody try. Those who are refused try on one subject and leave the ledger as it was; each who is allowed
     * gets a subject of his own and records {@code facts}.
     */
    <T> void holds(String what, RunningRegistry registry, Supplier<T> subjects, Deed<T> deed, int facts) {
        List<String> wrong = new ArrayList<>();
        T shared = subjects.get();
        expected().forEach((person, code) -> {
            T subject = code.equals("ok") ? subjects.get() : shared;
            long head = registry.head();
            String outcome = deed.of(person, subject);
            long recorded = registry.head() - head;
            long due = code.equals("ok") ? facts : 0;
            if (!outcome.equals(code) || recorded != due) {
                wrong.add(person.account() + ": " + outcome + " with " + recorded + " facts instead of " + code
                        + " with " + due);
            }
        });
        assertThat(wrong).as(what).isEmpty();
    }
}
