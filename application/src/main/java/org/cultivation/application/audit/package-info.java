/** Pages for the auditor: the ledger, one fact with its bytes, codes entered against their check. */
@NullMarked
package org.cultivation.application.audit;

import org.jspecify.annotations.NullMarked;
