package org.cultivation.application.contacts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cultivation.domain.Role;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Move;
import org.cultivation.domain.registers.enterprise.ContactPerson;

/**
 * What can be done about a contact person, by its word in addresses.
 *
 * @param move the move it records
 * @param asksDetails whether it takes name and telephone
 * @param choice the field with options that it asks; empty for none
 */
record ContactForm(String word, String move, boolean asksDetails, String choice) {

    /** In the order of pages. */
    static final List<ContactForm> ALL = List.of(
            new ContactForm("alter", "altered", true, ""),
            new ContactForm("withdraw", "withdrawn", false, "why"),
            new ContactForm("request-erasure", "erasure-requested", false, "ground"),
            new ContactForm("erase", "erased", false, ""),
            new ContactForm("decline-erasure", "erasure-declined", false, "why"));

    static final ContactForm NAME = new ContactForm("name", "named", true, "");

    private Move taken() {
        return ContactPerson.KIND.find(move).orElseThrow();
    }

    FactKind kind() {
        return ContactPerson.KIND;
    }

    Set<Role> roles() {
        return taken().roles();
    }

    /** True when it may follow on {@code status}. */
    public boolean follows(String status) {
        return taken().from().contains(status);
    }

    /** What can be chosen. */
    public List<String> options() {
        return taken().fields().stream()
                .filter(field -> field.name().equals(choice))
                .flatMap(field -> field.options().stream())
                .toList();
    }

    /** The chosen value for the fact. */
    Map<String, String> values(String chosen) {
        return choice.isEmpty() ? Map.of() : Map.of(choice, chosen);
    }
}
