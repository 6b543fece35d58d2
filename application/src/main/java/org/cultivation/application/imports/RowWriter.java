package org.cultivation.application.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.cultivation.application.imports.ImportJob.RowResult;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.EnterpriseCommand;

/** Sends the commands of many rows at once, each row's own in order: the ledger groups what arrives together. */
final class RowWriter {

    private static final int AT_ONCE = 64;

    private final Sender sender;

    RowWriter(Sender sender) {
        this.sender = sender;
    }

    /**
     * Writes the rows; stops before the next one when told to.
     *
     * @return what became of the rows that were begun, in order
     * @throws IllegalStateException when something other than a rule stopped a row
     */
    List<RowResult> write(List<CheckedRow> rows, Progress progress) throws InterruptedException {
        List<Future<RowResult>> running = new ArrayList<>(rows.size());
        Semaphore places = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (CheckedRow row : rows) {
                places.acquire();
                if (progress.isStopping()) {
                    places.release();
                    break;
                }
                Callable<RowResult> write = () -> {
                    try {
                        return write(row);
                    } catch (RuntimeException e) {
                        progress.stop();
                        throw e;
                    } finally {
                        progress.rowDone();
                        places.release();
                    }
                };
                running.add(threads.submit(write));
            }
        }
        List<RowResult> results = new ArrayList<>(running.size());
        for (Future<RowResult> row : running) {
            try {
                results.add(row.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a row could not be written", e.getCause());
            }
        }
        return results;
    }

    private RowResult write(CheckedRow row) {
        Long position = null;
        try {
            for (EnterpriseCommand command : row.commands()) {
                position = sender.record(command);
            }
            return new RowResult(row.row(), row.code(), row.outcome(), position, null, List.of());
        } catch (Refusal refusal) {
            List<String> arguments =
                    refusal.arguments().stream().map(String::valueOf).toList();
            return new RowResult(row.row(), row.code(), Outcome.NONE, position, refusal.code(), arguments);
        }
    }
}
