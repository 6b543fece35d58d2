/** What happened between two moments, as pages, files and API. What a list shows and who may see which fact is decided elsewhere. */
@NullMarked
package org.cultivation.application.difference;

import org.jspecify.annotations.NullMarked;
