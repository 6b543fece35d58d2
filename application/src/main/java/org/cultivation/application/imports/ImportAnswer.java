package org.cultivation.application.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cultivation.application.imports.ImportJob.RowResult;
import org.cultivation.application.imports.ImportJob.State;
import org.jspecify.annotations.Nullable;

/**
 * An import as other systems read it, with the texts in the reader's language.
 *
 * @param position of the batch fact, once written
 * @param progress while it is being written
 */
record ImportAnswer(
        String id,
        State state,
        String fileName,
        long bytes,
        String sha256,
        String owner,
        Instant startedAt,
        ImportOptions options,
        Summary dryRun,
        List<NoteText> notes,
        List<ProblemText> problems,
        List<RowResult> results,
        @Nullable String failure,
        @Nullable Long position,
        @Nullable ProgressText progress,
        String annotated) {

    record Summary(
            String sheet,
            int headerRow,
            List<String> columns,
            int rows,
            int good,
            int warned,
            int bad,
            int blank,
            int registrations,
            int supplements,
            int unchanged,
            long countedBefore,
            long countedAfter,
            long countedAfterAll,
            long position,
            long millis) {}

    record NoteText(String code, List<String> arguments, String text) {}

    record ProblemText(
            int row,
            Problem.Severity severity,
            String column,
            String header,
            String shown,
            String code,
            List<String> arguments,
            String text,
            String remedy) {}

    record ProgressText(int done, int total, long perSecond) {}

    static ImportAnswer of(
            ImportJob job, Optional<Progress> progress, ListKind kind, ImportTexts texts, Locale language) {
        DryRun run = job.dryRun();
        return new ImportAnswer(
                job.id(),
                job.state(),
                job.fileName(),
                job.bytes(),
                job.sha256(),
                job.owner(),
                job.startedAt(),
                job.options(),
                new Summary(
                        run.sheet(),
                        run.headerRow(),
                        run.columns(),
                        run.rows(),
                        run.good(),
                        run.warned(),
                        run.bad(),
                        run.blank(),
                        run.registrations(),
                        run.supplements(),
                        run.unchanged(),
                        run.countedBefore(),
                        run.countedAfter(),
                        run.countedAfterAll(),
                        run.position(),
                        run.millis()),
                run.notes().stream()
                        .map(note -> new NoteText(
                                note.code(),
                                note.arguments(),
                                texts.of(
                                        language,
                                        "import.note." + note.code(),
                                        note.arguments().toArray())))
                        .toList(),
                run.problems().stream()
                        .flatMap(row -> row.problems().stream()
                                .map(problem -> new ProblemText(
                                        row.row(),
                                        problem.severity(),
                                        problem.column(),
                                        kind.header(language, problem.column()),
                                        problem.shown(),
                                        problem.code(),
                                        problem.arguments(),
                                        kind.problem(language, problem),
                                        kind.remedy(language, problem))))
                        .toList(),
                job.results(),
                job.failure(),
                job.position(),
                progress.map(p -> new ProgressText(p.done(), p.total(), p.rate()))
                        .orElse(null),
                "/api/imports/" + job.id() + "/annotated");
    }
}
