@NullMarked
package org.cultivation.infra.note;

import org.jspecify.annotations.NullMarked;
