/**
 * Tests of the pages and the API as every role meets them: what is shown, what may be done, what is refused and what
 * never leaks. The routes come from Spring itself, so a new one without an expectation fails here.
 */
@NullMarked
package org.cultivation.application.visitors;

import org.jspecify.annotations.NullMarked;
