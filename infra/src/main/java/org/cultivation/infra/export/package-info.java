/**
 * Writes evidence packages: the ledger, its evidence and what explains them, in one file that can be verified without
 * the registry. Knows nothing of commands, pages or accounts; who may have a package is decided elsewhere.
 */
@NullMarked
package org.cultivation.infra.export;

import org.jspecify.annotations.NullMarked;
