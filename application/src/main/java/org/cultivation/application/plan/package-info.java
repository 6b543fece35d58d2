/** Plans, their targets side by side, their tasks. */
@NullMarked
package org.cultivation.application.plan;

import org.jspecify.annotations.NullMarked;
