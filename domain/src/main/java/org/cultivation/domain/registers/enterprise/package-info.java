/** Kinds of facts about enterprises (企业), beside the enterprise register itself, one file each. No other code. */
@NullMarked
package org.cultivation.domain.registers.enterprise;

import org.jspecify.annotations.NullMarked;
