/** The work list: cases that wait for the visitor, decided one by one or in batches of up to 2,000 firms. */
@NullMarked
package org.cultivation.application.worklist;

import org.jspecify.annotations.NullMarked;
