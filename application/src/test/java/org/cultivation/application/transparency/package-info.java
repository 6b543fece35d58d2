@NullMarked
package org.cultivation.application.transparency;

import org.jspecify.annotations.NullMarked;
