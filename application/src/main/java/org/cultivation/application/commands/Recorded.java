package org.cultivation.application.commands;

/**
 * Where a command's fact stands.
 *
 * @param position in the ledger, from 0
 * @param sequence in its stream, from 0
 */
public record Recorded(long position, long sequence) {}
