/** Puts the parts together. Only wiring: no rules, no HTTP. */
@NullMarked
package org.cultivation.application.configuration;

import org.jspecify.annotations.NullMarked;
