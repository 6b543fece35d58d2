/** Filing evidence and handing it out again, over pages and REST. Where files lie is the infrastructure's matter. */
@NullMarked
package org.cultivation.application.evidence;

import org.jspecify.annotations.NullMarked;
