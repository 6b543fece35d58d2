/** What happened between two moments: lists and numbers compared line by line, with the facts that made the difference. */
@NullMarked
package org.cultivation.projections.difference;

import org.jspecify.annotations.NullMarked;
