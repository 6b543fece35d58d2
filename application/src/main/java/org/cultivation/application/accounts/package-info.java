/** Local accounts: who may sign in, in which role and for which unit. What a role may do is decided in the domain. */
@NullMarked
package org.cultivation.application.accounts;

import org.jspecify.annotations.NullMarked;
