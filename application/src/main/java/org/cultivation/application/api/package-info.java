/** The REST interface. Translates requests into commands and questions; no rules. */
@NullMarked
package org.cultivation.application.api;

import org.jspecify.annotations.NullMarked;
