@NullMarked
package org.cultivation.infra.spreadsheets;

import org.jspecify.annotations.NullMarked;
