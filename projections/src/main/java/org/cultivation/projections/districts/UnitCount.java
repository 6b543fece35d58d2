package org.cultivation.projections.districts;

import org.cultivation.domain.UnitCode;

/**
 * One reporting unit's numbers. A district's include its zones, so that districts and the city's own firms add up to
 * the total; a zone's row is a part of its district's.
 *
 * @param entities firms that count on the day; @param inPool firms in the pool on the day
 */
public record UnitCount(UnitCode unit, long entities, long inPool) {}
