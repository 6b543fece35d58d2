/** Kinds of facts about assigned tasks (重点任务), one file each. No other code. */
@NullMarked
package org.cultivation.domain.registers.task;

import org.jspecify.annotations.NullMarked;
