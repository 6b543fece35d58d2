/** The command line of the runnable jar: parses, calls, prints, sets exit codes. No rules. */
@NullMarked
package org.cultivation.application.cli;

import org.jspecify.annotations.NullMarked;
