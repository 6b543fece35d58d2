/**
 * Contact persons of firms: the vault's details and the ledger's facts kept in step, their pages and API. No details leave
 * this package but in the answer to a reader who stated a reason.
 */
@NullMarked
package org.cultivation.application.contacts;

import org.jspecify.annotations.NullMarked;
