/**
 * The ledger: one append-only, totally ordered log of facts, seen as a port. What facts mean is not known here, and no
 * database is named here.
 */
@NullMarked
package org.cultivation.infra.ledger;

import org.jspecify.annotations.NullMarked;
