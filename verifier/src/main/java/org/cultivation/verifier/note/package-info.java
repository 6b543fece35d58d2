/**
 * Signed notes and checkpoints as C2SP defines them (signed-note, tlog-checkpoint), Ed25519 only, read anew for
 * verification; nothing here can sign.
 */
@NullMarked
package org.cultivation.verifier.note;

import org.jspecify.annotations.NullMarked;
