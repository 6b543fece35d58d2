/** The file that keeps local accounts. Rules about names and passwords live in the application. */
@NullMarked
package org.cultivation.infra.accounts;

import org.jspecify.annotations.NullMarked;
