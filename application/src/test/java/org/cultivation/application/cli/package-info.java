/** The command line. */
@NullMarked
package org.cultivation.application.cli;

import org.jspecify.annotations.NullMarked;
