/** Reference data as versioned facts: districts and functional zones, retired codes, pool rules. Loaded from the plan pack. */
@NullMarked
package org.cultivation.domain.reference;

import org.jspecify.annotations.NullMarked;
