/** The REST interface over real HTTP. */
@NullMarked
package org.cultivation.application.api;

import org.jspecify.annotations.NullMarked;
