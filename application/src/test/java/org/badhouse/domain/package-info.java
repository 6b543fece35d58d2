/** Samples that break the rules of the house. */
@NullMarked
package org.badhouse.domain;

import org.jspecify.annotations.NullMarked;
