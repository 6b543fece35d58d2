package org.cultivation.application.registers;

import org.cultivation.application.reads.Disclosure;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.cultivation.domain.registers.enterprise.ContactPerson;
import org.jspecify.annotations.Nullable;

/**
 * Who sees facts of restricted kinds, such as credit incidents, leniency and tax: auditors, and the clerks and reviewers
 * whose scope covers the firm. Everybody else sees neither them nor that they exist.
 */
public final class Confined {

    private Confined() {}

    /** True when {@code actor} may see facts of {@code kind} about something of {@code unit}; null for none. */
    public static boolean mayShow(FactKind kind, Actor actor, @Nullable UnitCode unit) {
        return !kind.restricted() || entitled(actor, unit);
    }

    /** The same for a fact that is there and is shown then: when it is restricted, its reading is recorded. */
    public static boolean shows(FactKind kind, Actor actor, @Nullable UnitCode unit) {
        boolean shown = mayShow(kind, actor, unit);
        // Facts about contact persons tell nothing personal: what is recorded of those is that details were revealed.
        if (shown && kind.restricted() && !kind.name().equals(ContactPerson.KIND.name())) {
            Disclosure.restricted(kind.register().stored() + "." + kind.name());
        }
        return shown;
    }

    /** As {@link #shows}, by the stored name of a fact type. */
    public static boolean shows(String type, Actor actor, @Nullable UnitCode unit) {
        return Kinds.ofType(type).map(of -> shows(of.kind(), actor, unit)).orElse(true);
    }

    /**
     * As above, for a fact about {@code entry}. Amendments of a firm's further facts tell what they amend, so they show
     * to those entitled only.
     */
    public static boolean shows(EntryId entry, String type, Actor actor, @Nullable UnitCode unit) {
        boolean amendment = type.startsWith("register.") && entry.register() == Register.ENTERPRISE;
        return shows(type, actor, unit) && (!amendment || entitled(actor, unit));
    }

    private static boolean entitled(Actor actor, @Nullable UnitCode unit) {
        return actor.role() == Role.AUDITOR
                || (actor.role() == Role.CLERK || actor.role() == Role.REVIEWER)
                        && (unit == null
                                ? actor.scope().isCity()
                                : actor.scope().covers(unit));
    }
}
