/** Several nodes of one registry in server mode. */
@NullMarked
package org.cultivation.application.nodes;

import org.jspecify.annotations.NullMarked;
