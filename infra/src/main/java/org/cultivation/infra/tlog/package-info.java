/**
 * The transparency log: a Merkle tree (RFC 6962) over the ledger's envelopes, kept as tiles, and its proofs. It is
 * derived from the ledger and never decides what is in it; nothing here is asked before a fact is durable.
 */
@NullMarked
package org.cultivation.infra.tlog;

import org.jspecify.annotations.NullMarked;
