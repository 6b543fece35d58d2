/**
 * The enterprise register and its key-enterprise cultivation pool: what may happen to a firm. One aggregate per firm,
 * named by its unified social credit code.
 */
@NullMarked
package org.cultivation.domain.enterprise;

import org.jspecify.annotations.NullMarked;
