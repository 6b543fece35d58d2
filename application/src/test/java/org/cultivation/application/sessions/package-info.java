/** Sessions in the database, on every server at hand. */
@NullMarked
package org.cultivation.application.sessions;

import org.jspecify.annotations.NullMarked;
