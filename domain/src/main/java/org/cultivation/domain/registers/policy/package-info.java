/** Kinds of facts about policies and funds (政策和资金), one file each, and the kind of support that
 * other registers take from here. No other code. */
@NullMarked
package org.cultivation.domain.registers.policy;

import org.jspecify.annotations.NullMarked;
