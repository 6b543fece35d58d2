/** Signing in over HTTP: basic authentication for the API, a form and a session for pages, throttling, security headers. No business rules. */
@NullMarked
package org.cultivation.application.security;

import org.jspecify.annotations.NullMarked;
