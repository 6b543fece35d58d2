/** Signing in and the visitor's own settings. Accounts themselves are kept elsewhere. */
@NullMarked
package org.cultivation.application.account;

import org.jspecify.annotations.NullMarked;
