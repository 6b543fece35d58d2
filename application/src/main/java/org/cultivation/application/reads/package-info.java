/**
 * The log of reads: what was shown or handed out to whom. Recorded in one place, where an answer's first byte would go
 * out; pages and API only note what restricted things they read.
 */
@NullMarked
package org.cultivation.application.reads;

import org.jspecify.annotations.NullMarked;
