/** Samples that break the rules of the house. */
@NullMarked
package org.badhouse.domain.util;

import org.jspecify.annotations.NullMarked;
