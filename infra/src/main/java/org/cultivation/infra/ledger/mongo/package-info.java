/**
 * The ledger in a MongoDB database, for any number of nodes. Each node writes with one thread; the nodes agree on the
 * order by who inserts first at the log's end. Only this package knows the ledger's collections.
 */
@NullMarked
package org.cultivation.infra.ledger.mongo;

import org.jspecify.annotations.NullMarked;
