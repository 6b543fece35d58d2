/** What a verification came to, as text for people and JSON for programs. */
@NullMarked
package org.cultivation.verifier.report;

import org.jspecify.annotations.NullMarked;
