/** The inspection bulletin of a period: what it says, its files, who issued it. How files are written is not decided here. */
@NullMarked
package org.cultivation.application.bulletins;

import org.jspecify.annotations.NullMarked;
