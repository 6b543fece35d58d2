@NullMarked
package org.cultivation.application.imports;

import org.jspecify.annotations.NullMarked;
