/**
 * The registers of the plan beside the enterprise register: brands, parks, service providers, belts, tasks and the
 * rest, and the further facts about enterprises. Every kind of fact is a {@link
 * org.cultivation.domain.registers.FactKind} of one of a few shapes; the kinds themselves are one small file each in
 * the packages below. Nothing here is about one kind only.
 */
@NullMarked
package org.cultivation.domain.registers;

import org.jspecify.annotations.NullMarked;
