/**
 * What every page shares: formats, texts of refusals, the moment a page is asked for, the frame around its content,
 * errors. No page of a register lives here.
 */
@NullMarked
package org.cultivation.application.pages;

import org.jspecify.annotations.NullMarked;
