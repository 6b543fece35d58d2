/**
 * Sessions of pages in the database, so that any node answers any request of a browser. Only in server mode: a registry
 * of one process keeps them in memory. What a session holds is written out here by name; nothing else goes in.
 */
@NullMarked
package org.cultivation.application.sessions;

import org.jspecify.annotations.NullMarked;
