/** Where a number comes from: members, the excluded with reasons, rule and position. */
@NullMarked
package org.cultivation.application.explain;

import org.jspecify.annotations.NullMarked;
