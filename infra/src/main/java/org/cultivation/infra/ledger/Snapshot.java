package org.cultivation.infra.ledger;

import java.time.Instant;

/**
 * The folded state of one stream, kept to save reading it again. It can be thrown away at any time and proves nothing.
 *
 * @param sequence the last sequence number folded in
 * @param type name of the state's form, in the terms of whoever stores it
 * @param state opaque bytes; not to be modified
 */
public record Snapshot(String stream, long sequence, String type, Instant takenAt, byte[] state) {}
