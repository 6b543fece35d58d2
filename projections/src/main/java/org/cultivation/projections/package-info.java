/** What we know: the ports of the query side (views, the facts they are folded from) and what every question shares. Facts are folded by position, never by clock; nothing here knows a database, a file or HTTP. */
@NullMarked
package org.cultivation.projections;

import org.jspecify.annotations.NullMarked;
