/** What waits for an official: open cases with who handled them and until when they are due. */
@NullMarked
package org.cultivation.projections.worklist;

import org.jspecify.annotations.NullMarked;
