/** Tests of the running registry. */
@NullMarked
package org.cultivation.application;

import org.jspecify.annotations.NullMarked;
