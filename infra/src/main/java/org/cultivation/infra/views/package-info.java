/** Where views are kept: the in-memory adapter, saved checkpoints, and the live registry that folds the ledger into views and answers questions about now and any past moment. What is folded is decided in the projections module. */
@NullMarked
package org.cultivation.infra.views;

import org.jspecify.annotations.NullMarked;
