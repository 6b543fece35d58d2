/**
 * Signed notes of C2SP signed-note and the cosignatures of tlog-cosignature: keys, signature lines, verification. Knows
 * nothing of trees, ledgers or files.
 */
@NullMarked
package org.cultivation.infra.note;

import org.jspecify.annotations.NullMarked;
