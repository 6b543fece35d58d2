/** A sample of what the rules of the house forbid. */
@NullMarked
package org.badhouse.verifier;

import org.jspecify.annotations.NullMarked;
