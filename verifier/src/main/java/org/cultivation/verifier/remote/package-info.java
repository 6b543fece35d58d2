/** A running registry, asked over HTTP: its numbers, and its log as C2SP tlog-tiles. What it answers is not believed. */
@NullMarked
package org.cultivation.verifier.remote;

import org.jspecify.annotations.NullMarked;
