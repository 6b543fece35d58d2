/**
 * What the log signs and keeps, in {@code log/} of a registry's directory or in a database for several nodes: its keys and their rotations, checkpoints by
 * the day, cosignatures of witnesses. Derived from the tree and never asked before a fact is durable; nothing here may
 * be deleted, unlike the saved views in {@code checkpoints/}.
 */
@NullMarked
package org.cultivation.infra.checkpoints;

import org.jspecify.annotations.NullMarked;
