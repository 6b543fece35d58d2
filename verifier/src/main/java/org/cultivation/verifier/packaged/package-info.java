/**
 * Evidence packages: one zip file with the entries, the evidence, the keys and what explains them. Every byte of a
 * package counts. Reads only; who writes packages is the registry.
 */
@NullMarked
package org.cultivation.verifier.packaged;

import org.jspecify.annotations.NullMarked;
