/**
 * The registers beside the enterprise register, for people and programs: one set of pages, one REST interface and one
 * import for all kinds of facts, made from their descriptions. Nothing here knows a single kind.
 */
@NullMarked
package org.cultivation.application.registers;

import org.jspecify.annotations.NullMarked;
