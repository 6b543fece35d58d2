/** Samples that break the rules of the house. */
@NullMarked
package org.badhouse.infra;

import org.jspecify.annotations.NullMarked;
