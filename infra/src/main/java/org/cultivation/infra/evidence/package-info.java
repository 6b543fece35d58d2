/** Evidence files, kept under their checksums. Knows nothing of the facts that name them, nor of who may read them. */
@NullMarked
package org.cultivation.infra.evidence;

import org.jspecify.annotations.NullMarked;
