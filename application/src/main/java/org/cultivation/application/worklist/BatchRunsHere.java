package org.cultivation.application.worklist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Within one process: the latest of them. */
final class BatchRunsHere implements BatchRuns {

    private static final int KEPT = 200;

    private final Map<String, BatchRun> runs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BatchRun> eldest) {
            return size() > KEPT;
        }
    };

    @Override
    public synchronized void keep(BatchRun run) {
        runs.put(run.id(), run);
    }

    @Override
    public synchronized Optional<BatchRun> find(String id, String account) {
        return Optional.ofNullable(runs.get(id)).filter(run -> run.account().equals(account));
    }
}
