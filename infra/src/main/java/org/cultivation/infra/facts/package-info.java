/**
 * The stored form of facts: type names and revisions, canonical JSON, upcasting. Every byte that is appended, exported
 * or proved is made here. Nothing here knows where facts are kept, and no class name is ever stored.
 */
@NullMarked
package org.cultivation.infra.facts;

import org.jspecify.annotations.NullMarked;
