/** What is known about the entries of the registers beside the enterprise register, on any day. */
@NullMarked
package org.cultivation.projections.entries;

import org.jspecify.annotations.NullMarked;
