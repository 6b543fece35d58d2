/**
 * The plan pack: a city's units, pool rules and plans as readable files, turned into the commands that publish them. No
 * rule of its own: the registers judge what the files say.
 */
@NullMarked
package org.cultivation.application.pack;

import org.jspecify.annotations.NullMarked;
