/** Failures as RFC 9457 problem details: a code, its arguments and a text in the reader's language. */
@NullMarked
package org.cultivation.application.problems;

import org.jspecify.annotations.NullMarked;
