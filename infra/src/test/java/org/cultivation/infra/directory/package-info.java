/** Tests of what others may read in a registry's directory. */
@NullMarked
package org.cultivation.infra.directory;

import org.jspecify.annotations.NullMarked;
