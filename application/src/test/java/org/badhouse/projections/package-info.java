/** Samples that break the rules of the house. */
@NullMarked
package org.badhouse.projections;

import org.jspecify.annotations.NullMarked;
