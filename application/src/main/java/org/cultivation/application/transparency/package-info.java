/**
 * The ledger as a transparency log for people and for tools that we did not write: checkpoint, tiles, entries, proofs,
 * kept checkpoints and what is sent of them. Formats and signing live in infra; no rule of the registers is here.
 */
@NullMarked
package org.cultivation.application.transparency;

import org.jspecify.annotations.NullMarked;
