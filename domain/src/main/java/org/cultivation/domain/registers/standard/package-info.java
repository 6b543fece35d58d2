/** Kinds of facts about standards, models, definitions and catalogues (标准、口径和目录), one file each. No other code. */
@NullMarked
package org.cultivation.domain.registers.standard;

import org.jspecify.annotations.NullMarked;
