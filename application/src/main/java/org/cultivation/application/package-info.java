/** What is run: command line, web server, wiring. The only module that knows HTTP. */
@NullMarked
package org.cultivation.application;

import org.jspecify.annotations.NullMarked;
