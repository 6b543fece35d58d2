package org.cultivation.infra.facts;

import org.cultivation.domain.Fact;

/**
 * One entry of the catalogue: this record is stored under that name.
 *
 * @param type name and the revision that is written today
 * @param form the record that today's revision reads into
 */
public record FactType(TypeName type, Class<? extends Fact> form) {

    public FactType {
        if (!form.isRecord()) {
            throw new IllegalArgumentException(form.getName() + " is no record");
        }
    }

    /** An entry in one line. */
    public static FactType of(String name, int revision, Class<? extends Fact> form) {
        return new FactType(new TypeName(name, revision), form);
    }
}
