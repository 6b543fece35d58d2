/** Claims, on every server at hand. */
@NullMarked
package org.cultivation.infra.claims;

import org.jspecify.annotations.NullMarked;
