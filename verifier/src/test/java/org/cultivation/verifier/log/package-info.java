/** Tests of what must hold of entries. */
@NullMarked
package org.cultivation.verifier.log;

import org.jspecify.annotations.NullMarked;
