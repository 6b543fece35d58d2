/** How conditions of rules are judged. Which rules there are is data; nothing here knows any. */
@NullMarked
package org.cultivation.infra.rules;

import org.jspecify.annotations.NullMarked;
