package org.cultivation.domain.registers;

import java.util.regex.Pattern;
import org.cultivation.domain.Refusal;

/**
 * Names one entry of one register, {@code brand:b-000012}; for enterprises the credit code and for units the unit code
 * follows the colon. It is also the name of the entry's stream.
 */
public record EntryId(String value) implements Comparable<EntryId> {

    private static final Pattern CHOSEN = Pattern.compile("[a-z0-9][a-z0-9-]{1,63}");
    private static final Pattern CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern UNIT = Pattern.compile("[0-9]{6}(\\.[A-Z0-9]{2,8})?");

    public EntryId {
        int colon = value.indexOf(':');
        Register register =
                colon < 0 ? null : Register.find(value.substring(0, colon)).orElse(null);
        boolean right = register != null
                && form(register).matcher(value.substring(colon + 1)).matches();
        Refusal.when(!right, "entry.malformed", value);
    }

    /** @throws Refusal {@code entry.malformed} */
    public static EntryId of(Register register, String id) {
        return new EntryId(register.stored() + ":" + id);
    }

    public Register register() {
        return Register.find(value.substring(0, value.indexOf(':'))).orElseThrow();
    }

    /** What follows the register: the id within it. */
    public String id() {
        return value.substring(value.indexOf(':') + 1);
    }

    private static Pattern form(Register register) {
        return switch (register) {
            case ENTERPRISE -> CODE;
            case UNIT -> UNIT;
            default -> CHOSEN;
        };
    }

    @Override
    public int compareTo(EntryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
