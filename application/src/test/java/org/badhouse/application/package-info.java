/** Samples that break the rules of the house. */
@NullMarked
package org.badhouse.application;

import org.jspecify.annotations.NullMarked;
