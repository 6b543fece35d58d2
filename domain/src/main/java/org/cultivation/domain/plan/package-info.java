/** The plan: its targets and tasks as dated facts. A later plan revises an earlier one; no target is a constant. */
@NullMarked
package org.cultivation.domain.plan;

import org.jspecify.annotations.NullMarked;
