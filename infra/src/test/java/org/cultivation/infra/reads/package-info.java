/** What the log of reads promises, on each of its stores, and what tampering with it leaves. */
@NullMarked
package org.cultivation.infra.reads;

import org.jspecify.annotations.NullMarked;
