/**
 * Which of several nodes does what only one may do at a time. What is done under a claim is the caller's; a claim alone
 * never makes a write safe, its term does.
 */
@NullMarked
package org.cultivation.infra.claims;

import org.jspecify.annotations.NullMarked;
