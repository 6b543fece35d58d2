package org.cultivation.domain.reference;

import org.cultivation.domain.UnitCode;

/**
 * A district code that old documents still bear.
 *
 * @param code the retired code
 * @param name its name
 * @param retiredIn year of abolition
 * @param successor the unit to use today
 */
public record RetiredCode(UnitCode code, String name, int retiredIn, UnitCode successor) {}
