/** Tests of keeping evidence files. */
@NullMarked
package org.cultivation.infra.evidence;

import org.jspecify.annotations.NullMarked;
