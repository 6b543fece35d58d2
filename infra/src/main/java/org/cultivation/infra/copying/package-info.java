/** Moves a registry from one storage to another, position by position. Knows the ports, no storage. */
@NullMarked
package org.cultivation.infra.copying;

import org.jspecify.annotations.NullMarked;
