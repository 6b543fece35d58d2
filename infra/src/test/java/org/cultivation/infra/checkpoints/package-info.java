@NullMarked
package org.cultivation.infra.checkpoints;

import org.jspecify.annotations.NullMarked;
