/** Tests of requests that are sent twice. */
@NullMarked
package org.cultivation.application.repeats;

import org.jspecify.annotations.NullMarked;
