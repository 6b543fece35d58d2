/** Pages about firms: the list, one firm with its timeline and case, forms that record, propose and approve. */
@NullMarked
package org.cultivation.application.enterprise;

import org.jspecify.annotations.NullMarked;
