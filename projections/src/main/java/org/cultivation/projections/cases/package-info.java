/** One pool case in full: submissions and their differences, returns, objections, notice, opinions. */
@NullMarked
package org.cultivation.projections.cases;

import org.jspecify.annotations.NullMarked;
