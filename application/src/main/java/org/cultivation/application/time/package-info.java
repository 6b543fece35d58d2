/** The clock of the registry, in Asia/Shanghai. Nothing else may read the system time. */
@NullMarked
package org.cultivation.application.time;

import org.jspecify.annotations.NullMarked;
