/**
 * Checks a registry without it: an evidence package, a data directory or a running server, against signatures and
 * checkpoints, and recomputes its numbers. Uses of the registry only how entries are read ({@code infra.facts}, {@code
 * infra.ledger}) and folded ({@code infra.views}, {@code infra.rules}, projections); a rule of the house holds that.
 * Begin with {@link org.cultivation.verifier.log.LogCheck}.
 */
@NullMarked
package org.cultivation.verifier;

import org.jspecify.annotations.NullMarked;
