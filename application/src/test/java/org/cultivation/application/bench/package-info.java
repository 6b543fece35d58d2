/** Measurements. Run by {@code ./mvnw -Pbench test}, never with the tests; they print and assert only that work was done. */
@NullMarked
package org.cultivation.application.bench;

import org.jspecify.annotations.NullMarked;
