/** Which firms are there on a day: search, filter, sort, page. */
@NullMarked
package org.cultivation.projections.directory;

import org.jspecify.annotations.NullMarked;
