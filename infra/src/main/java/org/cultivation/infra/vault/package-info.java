/**
 * Personal data beside the ledger: sealed with one key per person, in a SQLite file or a MongoDB collection, and the file
 * of the key that wraps those keys. Nothing here is ever handed to views, exports or messages.
 */
@NullMarked
package org.cultivation.infra.vault;

import org.jspecify.annotations.NullMarked;
