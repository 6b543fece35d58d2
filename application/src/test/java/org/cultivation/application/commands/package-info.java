/** Tests of how commands are sent. */
@NullMarked
package org.cultivation.application.commands;

import org.jspecify.annotations.NullMarked;
