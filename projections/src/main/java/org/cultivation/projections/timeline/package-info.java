/** What happened to a firm: its facts with before and after, amended ones struck through. */
@NullMarked
package org.cultivation.projections.timeline;

import org.jspecify.annotations.NullMarked;
