/** Rebuilds through the running registry, with saved views that somebody altered. */
@NullMarked
package org.cultivation.application.rebuild;

import org.jspecify.annotations.NullMarked;
