/** The dashboard: targets and their pace, the funnel of the pool, districts, latest facts, and the growth chart. */
@NullMarked
package org.cultivation.application.dashboard;

import org.jspecify.annotations.NullMarked;
