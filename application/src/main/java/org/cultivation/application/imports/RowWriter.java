package org.cultivation.application.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.cultivation.application.imports.ImportJob.RowResult;
import org.cultivation.domain.Refusal;

/**
 * Sends the commands of many rows at once, those about the same firm or entry in their order: the ledger groups what
 * arrives together.
 */
final class RowWriter {

    private static final int AT_ONCE = 64;

    private final Sender sender;
    private final String id;

    /** @param id of the import */
    RowWriter(Sender sender, String id) {
        this.sender = sender;
        this.id = id;
    }

    /**
     * Writes the rows; stops before the next one when told to.
     *
     * @return what became of the rows that were begun, in order
     * @throws IllegalStateException when something other than a rule stopped a row
     */
    List<RowResult> write(List<CheckedRow> rows, Progress progress) throws InterruptedException {
        Map<String, List<CheckedRow>> about = new LinkedHashMap<>();
        rows.forEach(row ->
                about.computeIfAbsent(row.code(), code -> new ArrayList<>(1)).add(row));
        List<Future<List<RowResult>>> running = new ArrayList<>(about.size());
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (List<CheckedRow> ofOne : about.values()) {
                places.acquire();
                if (progress.isStopping()) {
                    places.release();
                    break;
                }
                Callable<List<RowResult>> write = () -> {
                    try {
                        return writeInOrder(ofOne, progress);
                    } catch (RuntimeException e) {
                        progress.stop();
                        throw e;
                    } finally {
                        places.release();
                    }
                };
                running.add(threads.submit(write));
            }
        }
        List<RowResult> results = new ArrayList<>(rows.size());
        for (Future<List<RowResult>> written : running) {
            try {
                results.addAll(written.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a row could not be written", e.getCause());
            }
        }
        results.sort(Comparator.comparingInt(RowResult::row));
        return results;
    }

    /** The first row is begun in any case: it has its place already. */
    private List<RowResult> writeInOrder(List<CheckedRow> rows, Progress progress) {
        List<RowResult> results = new ArrayList<>(rows.size());
        for (CheckedRow row : rows) {
            if (!results.isEmpty() && progress.isStopping()) {
                break;
            }
            try {
                results.add(write(row));
            } finally {
                progress.rowDone();
            }
        }
        return results;
    }

    private RowResult write(CheckedRow row) {
        Long position = null;
        try {
            int nth = 0;
            for (Object command : row.commands()) {
                position = sender.record(id + "/" + row.row() + "/" + nth++, command);
            }
            return new RowResult(row.row(), row.code(), row.outcome(), position, null, List.of());
        } catch (Refusal refusal) {
            List<String> arguments =
                    refusal.arguments().stream().map(String::valueOf).toList();
            return new RowResult(row.row(), row.code(), Outcome.NONE, position, refusal.code(), arguments);
        }
    }
}
