/** Kinds of facts about basis documents (依据文件), one file each. No other code. */
@NullMarked
package org.cultivation.domain.registers.document;

import org.jspecify.annotations.NullMarked;
