/**
 * Lists of firms and of facts of every register taken in from Excel: checked row by row without writing anything, then written through commands, with
 * the file, its problems and what became of every row kept under the data directory. No rule of a register lives here.
 */
@NullMarked
package org.cultivation.application.imports;

import org.jspecify.annotations.NullMarked;
