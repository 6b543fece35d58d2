package org.cultivation.application.worklist;

import java.util.Optional;

/** The latest batches, so that the page with their results can be left and found again. The facts are in the ledger. */
interface BatchRuns {

    void keep(BatchRun run);

    /** The run, when this account made it and it is still kept. */
    Optional<BatchRun> find(String id, String account);
}
