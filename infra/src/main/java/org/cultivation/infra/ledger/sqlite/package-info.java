/**
 * The ledger in one SQLite file: the embedded default. One thread writes, any number read. Only this package knows its
 * tables.
 */
@NullMarked
package org.cultivation.infra.ledger.sqlite;

import org.jspecify.annotations.NullMarked;
