/** Tests with a real process of the runnable jar. */
@NullMarked
package org.cultivation.application.kill;

import org.jspecify.annotations.NullMarked;
