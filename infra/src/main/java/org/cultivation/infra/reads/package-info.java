/**
 * The log of reads: who read restricted facts or took files out, in a chain of hashes beside the ledger, which anchors its
 * count and head. Nothing here is a fact, and nothing here is ever changed.
 */
@NullMarked
package org.cultivation.infra.reads;

import org.jspecify.annotations.NullMarked;
