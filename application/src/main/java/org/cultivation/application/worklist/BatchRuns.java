package org.cultivation.application.worklist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The latest batches, so that the page with their results can be left and found again. The facts are in the ledger. */
@Component
class BatchRuns {

    private static final int KEPT = 200;

    private final Map<String, BatchRun> runs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BatchRun> eldest) {
            return size() > KEPT;
        }
    };

    synchronized void keep(BatchRun run) {
        runs.put(run.id(), run);
    }

    /** The run, when this account made it and it is still kept. */
    synchronized Optional<BatchRun> find(String id, String account) {
        return Optional.ofNullable(runs.get(id)).filter(run -> run.account().equals(account));
    }
}
