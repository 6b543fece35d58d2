/** Packages and data directories of a real registry, whole and tampered with, before the verifier. */
@NullMarked
package org.cultivation.application.verify;

import org.jspecify.annotations.NullMarked;
