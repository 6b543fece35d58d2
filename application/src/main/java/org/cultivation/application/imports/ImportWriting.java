package org.cultivation.application.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.cultivation.application.imports.ImportJob.RowResult;
import org.cultivation.application.imports.ImportJob.State;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.imports.ImportCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes imports in the background, one thread each. */
final class ImportWriting {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWriting.class);

    private final ImportStore store;
    private final ListCheck check;
    private final LastCheck last;
    private final Sender sender;
    private final Clock clock;
    private final Function<ImportJob, ListKind> kinds;
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    private record Running(Progress progress, Thread thread) {}

    ImportWriting(
            ImportStore store,
            ListCheck check,
            LastCheck last,
            Sender sender,
            Clock clock,
            Function<ImportJob, ListKind> kinds) {
        this.store = store;
        this.check = check;
        this.last = last;
        this.sender = sender;
        this.clock = clock;
        this.kinds = kinds;
    }

    /** A job that was being written when the process ended says so. */
    ImportJob asItStands(ImportJob job) {
        if (job.state() != State.WRITING || running.containsKey(job.id())) {
            return job;
        }
        // It may have ended between the two looks.
        ImportJob now = store.find(job.id()).orElse(job);
        return now.state() == State.WRITING ? now.in(State.INTERRUPTED) : now;
    }

    Optional<Progress> progress(String id) {
        return Optional.ofNullable(running.get(id)).map(Running::progress);
    }

    void await(String id) throws InterruptedException {
        Running job = running.get(id);
        if (job != null) {
            job.thread().join();
        }
    }

    ImportJob start(ImportJob job, RowChoice choice, Actor actor) {
        DryRun found = job.dryRun();
        Refusal.when(
                job.state() != State.CHECKED && job.state() != State.INTERRUPTED && job.state() != State.WRITING,
                "import.already-written",
                job.id());
        Refusal.when(choice == RowChoice.ALL && found.bad() > 0, "import.has-errors", found.bad());
        int chosen = choice == RowChoice.GOOD ? found.good() : found.good() + found.warned();
        Refusal.when(chosen == 0, "import.nothing-to-write");
        Progress progress = new Progress(chosen);
        Thread thread =
                Thread.ofVirtual().name("import-" + job.id()).unstarted(() -> run(job, choice, actor, progress));
        Running before = running.putIfAbsent(job.id(), new Running(progress, thread));
        Refusal.when(before != null, "import.is-writing", job.id());
        ImportJob begun = job.in(State.WRITING);
        try {
            store.save(begun);
            thread.start();
        } catch (RuntimeException e) {
            running.remove(job.id());
            throw e;
        }
        return begun;
    }

    private void run(ImportJob job, RowChoice choice, Actor actor, Progress progress) {
        try {
            store.save(written(job, choice, actor, progress));
        } catch (IOException | RuntimeException e) {
            LOG.error("Import {} stopped", job.id(), e);
            store.save(job.ended(State.INTERRUPTED, List.of(), "import.stopped", null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(job.id());
        }
    }

    /** Checks the file again if the register moved on, and writes what was chosen and still holds. */
    private ImportJob written(ImportJob job, RowChoice choice, Actor actor, Progress progress)
            throws IOException, InterruptedException {
        ListKind kind = kinds.apply(job);
        ListKind.Checked known = last.take(job.id(), actor, LocalDate.now(clock));
        if (known == null) {
            known = kind.check(check.read(store.original(job.id()), kind), job.options(), actor, job.id());
        }
        List<CheckedRow> rows = known.rows();
        List<CheckedRow> chosen = kind.numbered(rows.stream()
                .filter(row -> !row.isBad()
                        && (choice != RowChoice.GOOD || row.problems().isEmpty()))
                .toList());
        List<RowResult> results = new RowWriter(sender).write(chosen, progress);
        boolean refused = results.stream().anyMatch(result -> result.refusal() != null);
        State end = progress.isStopping() ? State.CANCELLED : refused ? State.PARTLY_WRITTEN : State.WRITTEN;
        long position = sender.send(batch(job, rows.size(), results, actor, known));
        return job.ended(end, new ArrayList<>(results), null, position);
    }

    private ImportCommand batch(ImportJob job, int rows, List<RowResult> results, Actor actor, ListKind.Checked known) {
        int registered = count(results, Outcome.REGISTER);
        int supplemented = count(results, Outcome.SUPPLEMENT);
        int unchanged = count(results, Outcome.UNCHANGED);
        LocalDate today = LocalDate.now(clock);
        return new ImportCommand.RecordImport(
                job.id(),
                job.fileName(),
                job.sha256(),
                rows,
                registered,
                supplemented,
                unchanged,
                rows - registered - supplemented - unchanged,
                new Act(
                        actor,
                        today,
                        job.options().effectiveOn(),
                        Basis.of(job.options().basis()),
                        known.rules(),
                        job.id()));
    }

    private static int count(List<RowResult> results, Outcome outcome) {
        return (int)
                results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
