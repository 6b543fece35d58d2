/** Checks a ledger by its entries alone. Depends on nothing of the server beyond reading entries. */
@NullMarked
package org.cultivation.infra.verify;

import org.jspecify.annotations.NullMarked;
