/**
 * The Merkle tree of RFC 6962, written a second time so that a mistake in the server's does not hide here. Hashes only;
 * what a leaf means is not known here.
 */
@NullMarked
package org.cultivation.verifier.tree;

import org.jspecify.annotations.NullMarked;
