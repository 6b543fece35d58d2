/** Tests of filing evidence and handing it out. */
@NullMarked
package org.cultivation.application.evidence;

import org.jspecify.annotations.NullMarked;
