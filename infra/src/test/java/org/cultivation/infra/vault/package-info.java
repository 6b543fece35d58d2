/** What a vault promises, on each of its stores. */
@NullMarked
package org.cultivation.infra.vault;

import org.jspecify.annotations.NullMarked;
