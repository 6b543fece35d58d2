/**
 * Numbers, recomputed from the entries alone: they are folded by the registry's own projections and rules, and what
 * comes out is compared with what a server or a bulletin says.
 */
@NullMarked
package org.cultivation.verifier.numbers;

import org.jspecify.annotations.NullMarked;
