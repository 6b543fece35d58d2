package org.cultivation.application.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cultivation.application.imports.ImportJob.RowResult;
import org.cultivation.application.imports.ImportJob.State;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.imports.ImportCommand;
import org.cultivation.infra.claims.Claim;
import org.cultivation.infra.claims.Claims;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes imports in the background, one thread each. Of several nodes the one that holds an import's claim writes it; when
 * it dies, another goes on.
 */
final class ImportWriting implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWriting.class);
    private static final Duration TELLING = Duration.ofMillis(300);

    private final ImportStore store;
    private final Claims claims;
    private final ListCheck check;
    private final LastCheck last;
    private final Sender sender;
    private final Clock clock;
    private final Runnable fresh;
    private final Function<ImportJob, ListKind> kinds;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, Claim> wanted = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("imports").daemon(true).factory());
    private final @Nullable ScheduledFuture<?> turns;

    private record Running(Progress progress, Thread thread, Claim claim) {}

    ImportWriting(
            ImportStore store,
            Claims claims,
            ListCheck check,
            LastCheck last,
            Sender sender,
            Clock clock,
            Runnable fresh,
            Function<ImportJob, ListKind> kinds) {
        this.store = store;
        this.claims = claims;
        this.check = check;
        this.last = last;
        this.sender = sender;
        this.clock = clock;
        this.fresh = fresh;
        this.kinds = kinds;
        this.turns = store.isShared()
                ? watch.scheduleWithFixedDelay(
                        this::look, TELLING.toMillis(), TELLING.toMillis(), TimeUnit.MILLISECONDS)
                : null;
    }

    /** A job that was being written when the process ended says so. */
    ImportJob asItStands(ImportJob job) {
        if (job.state() != State.WRITING || running.containsKey(job.id()) || store.isShared()) {
            return job;
        }
        // It may have ended between the two looks.
        ImportJob now = store.find(job.id()).orElse(job);
        return now.state() == State.WRITING ? now.in(State.INTERRUPTED) : now;
    }

    Optional<Progress> progress(String id) {
        Running here = running.get(id);
        return here != null ? Optional.of(here.progress()) : store.underway(id).map(ImportStore.Underway::progress);
    }

    /** Asks to stop; false when it is not being written. */
    boolean cancel(String id) {
        Optional<Progress> progress = progress(id);
        progress.ifPresent(Progress::stop);
        store.stop(id);
        return progress.isPresent();
    }

    void await(String id) throws InterruptedException {
        Running job = running.get(id);
        if (job != null) {
            job.thread().join();
        }
        while (store.underway(id).isPresent()) {
            // Another node writes it, or this one is about to go on.
            Thread.sleep(TELLING);
        }
    }

    ImportJob start(ImportJob job, RowChoice choice, Actor actor) {
        DryRun found = job.dryRun();
        Refusal.when(
                job.state() != State.CHECKED && job.state() != State.INTERRUPTED && job.state() != State.WRITING,
                "import.already-written",
                job.id());
        Refusal.when(choice == RowChoice.ALL && found.bad() > 0, "import.has-errors", found.bad());
        Refusal.when(chosen(job, choice) == 0, "import.nothing-to-write");
        Refusal.when(running.containsKey(job.id()), "import.is-writing", job.id());
        ImportJob begun = job.in(State.WRITING);
        if (store.isShared()) {
            Refusal.when(!store.begin(begun, choice, actor), "import.is-writing", job.id());
            Claim claim = wanted.computeIfAbsent(job.id(), id -> claims.on("import/" + id));
            if (claim.isHeld()) {
                launch(begun, choice, actor, claim);
            }
            // Else another node has taken it up at this moment.
            return begun;
        }
        Refusal.when(!launch(begun, choice, actor, claims.on("import/" + job.id())), "import.is-writing", job.id());
        return begun;
    }

    private static int chosen(ImportJob job, RowChoice choice) {
        DryRun found = job.dryRun();
        return choice == RowChoice.GOOD ? found.good() : found.good() + found.warned();
    }

    /** Begins to write on this node; false when it does already. */
    private boolean launch(ImportJob job, RowChoice choice, Actor actor, Claim claim) {
        Progress progress = new Progress(chosen(job, choice), claim::isHeld);
        Thread thread =
                Thread.ofVirtual().name("import-" + job.id()).unstarted(() -> run(job, choice, actor, progress, claim));
        if (running.putIfAbsent(job.id(), new Running(progress, thread, claim)) != null) {
            return false;
        }
        try {
            if (!store.isShared()) {
                store.begin(job, choice, actor);
            }
            thread.start();
            return true;
        } catch (RuntimeException e) {
            running.remove(job.id());
            throw e;
        }
    }

    /** Tells how far this node is with what it writes, and goes on with what a node left that died. */
    private void look() {
        try {
            running.forEach((id, job) -> job.claim().term().ifPresent(term -> {
                if (store.tell(id, term, job.progress())) {
                    job.progress().stop();
                }
            }));
            List<ImportStore.Underway> all = store.underway();
            for (ImportStore.Underway one : all) {
                String id = one.job().id();
                Claim claim = wanted.computeIfAbsent(id, key -> claims.on("import/" + key));
                if (claim.isHeld() && !running.containsKey(id)) {
                    launch(one.job(), one.choice(), one.actor(), claim);
                }
            }
            Set<String> ids = all.stream().map(one -> one.job().id()).collect(Collectors.toSet());
            wanted.entrySet().removeIf(entry -> {
                boolean over = !ids.contains(entry.getKey()) && !running.containsKey(entry.getKey());
                if (over) {
                    entry.getValue().close();
                }
                return over;
            });
        } catch (RuntimeException e) {
            // The database is away: looked after again at the next turn.
            LOG.warn("imports are not looked after: {}", e.getMessage());
        }
    }

    private void run(ImportJob job, RowChoice choice, Actor actor, Progress progress, Claim claim) {
        OptionalLong term = claim.term();
        try {
            if (term.isPresent() && store.take(job.id(), term.getAsLong())) {
                ImportJob ended = written(job, choice, actor, progress, claim);
                if (ended == null || !store.end(ended, term.getAsLong())) {
                    LOG.info("import {} is gone on with by another node", job.id());
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("Import {} stopped", job.id(), e);
            if (claim.isHeld()) {
                store.end(job.ended(State.INTERRUPTED, List.of(), "import.stopped", null), term.orElseThrow());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(job.id());
        }
    }

    @Override
    public void close() {
        if (turns != null) {
            turns.cancel(false);
        }
        watch.shutdownNow();
        wanted.values().forEach(Claim::close);
    }

    /** Checks the file again if the register moved on, and writes what was chosen and still holds; null when it lost its claim. */
    private @Nullable ImportJob written(ImportJob job, RowChoice choice, Actor actor, Progress progress, Claim claim)
            throws IOException, InterruptedException {
        ListKind kind = kinds.apply(job);
        ListKind.Checked known = last.take(job.id(), actor, LocalDate.now(clock));
        if (known == null) {
            // Rows that were written before, by another node perhaps, are to be found as written.
            fresh.run();
            known = kind.check(check.read(store.original(job.id()), kind), job.options(), actor, job.id());
        }
        List<CheckedRow> rows = known.rows();
        List<CheckedRow> chosen = kind.numbered(rows.stream()
                .filter(row -> !row.isBad()
                        && (choice != RowChoice.GOOD || row.problems().isEmpty()))
                .toList());
        List<RowResult> results = new RowWriter(sender, job.id()).write(chosen, progress);
        if (!claim.isHeld()) {
            return null;
        }
        boolean refused = results.stream().anyMatch(result -> result.refusal() != null);
        State end = progress.isCancelled() ? State.CANCELLED : refused ? State.PARTLY_WRITTEN : State.WRITTEN;
        long position = sender.send(job.id() + "/batch", batch(job, rows.size(), results, actor, known));
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
