/** Rebuilds of the views beside the live ones, for people and programs: start, watch, read what differs, take over, call off. How a rebuild is done is decided where views are kept. */
@NullMarked
package org.cultivation.application.rebuild;

import org.jspecify.annotations.NullMarked;
