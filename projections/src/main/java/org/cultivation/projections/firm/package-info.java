/** One document per firm with everything that is dated about it, folded from the firm's facts. Directory, work list, funnel, targets and districts are pure functions over it; nothing here answers a question by itself. */
@NullMarked
package org.cultivation.projections.firm;

import org.jspecify.annotations.NullMarked;
