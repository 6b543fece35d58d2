/** The main job in a real browser. Runs under the Maven profile {@code walk}. */
@NullMarked
package org.cultivation.application.walk;

import org.jspecify.annotations.NullMarked;
