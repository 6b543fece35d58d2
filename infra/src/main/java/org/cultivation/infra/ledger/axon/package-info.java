/**
 * Axon's storage interface on the ledger port, once for every adapter. No view is folded from here: views are folded
 * straight from the ledger.
 */
@NullMarked
package org.cultivation.infra.ledger.axon;

import org.jspecify.annotations.NullMarked;
