/**
 * What every register shares: facts and their attestation, actors and units, refusals. Nothing here knows a clock, a
 * file, a database or HTTP.
 */
@NullMarked
package org.cultivation.domain;

import org.jspecify.annotations.NullMarked;
