/** Requests that are sent twice: the second is answered with the first one's answer. Knows no rule and no register. */
@NullMarked
package org.cultivation.application.repeats;

import org.jspecify.annotations.NullMarked;
