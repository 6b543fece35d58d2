/** The registry's directory as such: who may read it and what lies in it. Knows nothing of what the files hold. */
@NullMarked
package org.cultivation.infra.directory;

import org.jspecify.annotations.NullMarked;
