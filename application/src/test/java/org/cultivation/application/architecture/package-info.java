/** The rules of the house, and samples that break them. */
@NullMarked
package org.cultivation.application.architecture;

import org.jspecify.annotations.NullMarked;
