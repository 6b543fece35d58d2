/** The way in: builds acts, sends commands to the aggregates and waits until the views show what was recorded. No rules. */
@NullMarked
package org.cultivation.application.commands;

import org.jspecify.annotations.NullMarked;
