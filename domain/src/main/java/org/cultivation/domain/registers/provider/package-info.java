/** Kinds of facts about service providers (服务商), one file each. No other code. */
@NullMarked
package org.cultivation.domain.registers.provider;

import org.jspecify.annotations.NullMarked;
