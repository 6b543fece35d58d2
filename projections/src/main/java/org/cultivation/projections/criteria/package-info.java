/** What a firm must fulfil for the steps of its pool case, by the rules of the day: judged for one firm, or tried on all. Nothing here decides a step. */
@NullMarked
package org.cultivation.projections.criteria;

import org.jspecify.annotations.NullMarked;
