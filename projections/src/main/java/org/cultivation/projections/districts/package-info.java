/** How entities and pool members spread over the reporting units. */
@NullMarked
package org.cultivation.projections.districts;

import org.jspecify.annotations.NullMarked;
