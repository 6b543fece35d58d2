/** Tests of days and clocks. */
@NullMarked
package org.cultivation.application.time;

import org.jspecify.annotations.NullMarked;
