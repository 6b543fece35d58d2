/**
 * What must hold of the entries, whatever they came from: each is the one canonical text of a known kind of fact, none
 * is missing, doubled or out of order, and the tree over them has a root. Nothing here knows files, networks or keys.
 */
@NullMarked
package org.cultivation.verifier.log;

import org.jspecify.annotations.NullMarked;
