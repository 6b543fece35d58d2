package org.cultivation.application.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cultivation.application.imports.ImportJob.State;
import org.cultivation.application.registers.Confined;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Refusal;
import org.cultivation.infra.claims.Claims;
import org.cultivation.infra.ledger.Ledger;
import org.cultivation.infra.spreadsheets.AnnotatedCopy;
import org.cultivation.infra.spreadsheets.RowMarks;
import org.cultivation.infra.spreadsheets.SheetLimits;
import org.cultivation.infra.views.Registry;

/** The imports: upload with a dry run, writing, progress, history, the annotated file. */
public final class Imports implements AutoCloseable {

    private static final Duration VIEWS = Duration.ofMinutes(1);
    private static final String ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final ImportStore store;
    private final ImportWriting writing;
    private final ListCheck check;
    private final LastCheck last;
    private final FirmLists firms;
    private final FactLists facts;
    private final ImportTexts texts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Of one process; @param directory where imports are kept; @param clock in the registry's zone */
    Imports(
            Registry registry,
            Ledger ledger,
            Sender sender,
            Path directory,
            ImportTexts texts,
            FactLists facts,
            Clock clock) {
        this(registry, ledger, sender, new ImportFiles(directory), Claims.alone(), texts, facts, clock);
    }

    /** @param claims of the imports that are being written */
    Imports(
            Registry registry,
            Ledger ledger,
            Sender sender,
            ImportStore store,
            Claims claims,
            ImportTexts texts,
            FactLists facts,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
        this.check = new ListCheck(texts);
        this.last = new LastCheck(ledger);
        this.firms = new FirmLists(registry, texts, clock);
        this.facts = facts;
        this.writing = new ImportWriting(
                store,
                claims,
                check,
                last,
                sender,
                clock,
                () -> registry.await(ledger.head() - 1, VIEWS),
                job -> kind(job.options()));
    }

    /**
     * Keeps a file and checks it. Nothing is written to the register.
     *
     * @throws Refusal {@code role.not-entitled}, or {@code import.…} when the file is no list; it is not kept then
     */
    public ImportJob upload(String fileName, InputStream upload, ImportOptions options, Actor actor) {
        ListKind kind = kind(options);
        kind.requireEntitled(actor);
        Basis.of(options.basis());
        org.cultivation.domain.Act.requirePlausible(options.effectiveOn(), today());
        long start = System.nanoTime();
        LocalDate today = today();
        String id = newId();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try {
                store.keep(id, new DigestInputStream(upload, digest), SheetLimits.FIRM_LIST.maxBytes());
                ListCheck.Read read = check.read(store.original(id), kind);
                Refusal.when(read.table().rows().isEmpty(), "import.no-rows");
                String sha256 = HexFormat.of().formatHex(digest.digest());
                ListKind.Checked checked = kind.check(read, options, actor, id);
                long millis = (System.nanoTime() - start) / 1_000_000;
                ImportJob job = new ImportJob(
                        id,
                        shortened(fileName),
                        java.nio.file.Files.size(store.original(id)),
                        sha256,
                        actor.account(),
                        actor.scope(),
                        Instant.now(clock),
                        options,
                        State.CHECKED,
                        ListCheck.summary(read, checked, seenBefore(sha256), millis),
                        List.of(),
                        null,
                        null);
                store.save(job);
                last.keep(id, actor, today, checked);
                return job;
            } catch (Refusal refusal) {
                store.discard(id);
                throw refusal;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The import as it stands, if the official may see it: it is his own, of his scope, or he sees everything. */
    public Optional<ImportJob> find(String id, Actor actor) {
        return store.find(id).filter(job -> isVisible(job, actor)).map(writing::asItStands);
    }

    /** The imports that the official may see, latest first. */
    public List<ImportJob> all(Actor actor) {
        return store.all().stream()
                .filter(job -> isVisible(job, actor))
                .map(writing::asItStands)
                .toList();
    }

    /** How far the writing is; empty when it does not run. */
    public Optional<Progress> progress(String id) {
        return writing.progress(id);
    }

    /**
     * Begins to write and returns at once; {@link #await} waits for the end.
     *
     * @throws Refusal {@code import.unknown}, {@code import.not-yours}, {@code import.already-written},
     *     {@code import.is-writing}, {@code import.has-errors} or {@code import.nothing-to-write}
     */
    public ImportJob write(String id, RowChoice choice, Actor actor) {
        ImportJob job = find(id, actor).orElseThrow(() -> new Refusal("import.unknown", id));
        Refusal.when(!job.owner().equals(actor.account()), "import.not-yours", job.owner());
        return writing.start(job, choice, actor);
    }

    /** Waits until the writing of an import has ended. */
    public void await(String id) throws InterruptedException {
        writing.await(id);
    }

    /** Stops the writing after the rows that were begun. @throws Refusal {@code import.unknown} or {@code import.not-writing} */
    public void cancel(String id, Actor actor) {
        ImportJob job = find(id, actor).orElseThrow(() -> new Refusal("import.unknown", id));
        Refusal.when(!job.owner().equals(actor.account()), "import.not-yours", job.owner());
        Refusal.when(!writing.cancel(id), "import.not-writing", id);
    }

    /** The uploaded file with two columns more: what is wrong with a row, and what to do about it. */
    public Path annotated(ImportJob job, Locale language) throws IOException {
        ListKind kind = kind(job.options());
        ListCheck.Read read = check.read(store.original(job.id()), kind);
        Map<Integer, RowMarks> marks = new HashMap<>();
        for (DryRun.RowProblems row : job.dryRun().problems()) {
            marks.put(row.row(), RowNotes.of(row.problems(), read.header(), kind, texts, language));
        }
        for (ImportJob.RowResult result : job.results()) {
            if (result.refusal() != null) {
                marks.put(result.row(), RowNotes.of(result, kind, texts, language));
            }
        }
        return store.annotated(
                job.id(),
                language.getLanguage(),
                out -> new AnnotatedCopy(SheetLimits.FIRM_LIST)
                        .write(
                                store.original(job.id()),
                                read.table(),
                                texts.of(language, "import.column.problem"),
                                texts.of(language, "import.column.remedy"),
                                marks,
                                out));
    }

    /** An import as it is told in a language. */
    ImportAnswer answer(ImportJob job, Locale language) {
        return ImportAnswer.of(job, progress(job.id()), kind(job.options()), texts, language);
    }

    /** How the rows of a list are read and told. */
    ListKind kind(ImportOptions options) {
        FactList list = options.facts();
        return list == null ? firms : facts.of(list);
    }

    /** Goes on with nothing; what is being written stops with the process, or is gone on with by another node. */
    @Override
    public void close() {
        writing.close();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<DryRun.Note> seenBefore(String sha256) {
        List<DryRun.Note> notes = new ArrayList<>();
        for (ImportJob earlier : store.all()) {
            if (earlier.sha256().equals(sha256) && earlier.state() != State.CHECKED) {
                notes.add(new DryRun.Note(
                        "file-seen-before",
                        List.of(
                                earlier.id(),
                                LocalDate.ofInstant(earlier.startedAt(), clock.getZone())
                                        .toString())));
                break;
            }
        }
        return notes;
    }

    private static boolean isVisible(ImportJob job, Actor actor) {
        FactList list = job.options().facts();
        boolean shown = list == null || Confined.mayShow(list.meant().kind(), actor, job.scope());
        return shown && (job.owner().equals(actor.account()) || actor.scope().covers(job.scope()));
    }

    private static String shortened(String fileName) {
        String name =
                fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        return name.isEmpty() ? "list.xlsx" : name.substring(0, Math.min(name.length(), 200));
    }

    private String newId() {
        StringBuilder id = new StringBuilder("b-")
                .append(today().format(DateTimeFormatter.BASIC_ISO_DATE))
                .append('-');
        random.ints(4, 0, ID_LETTERS.length()).forEach(i -> id.append(ID_LETTERS.charAt(i)));
        return id.toString();
    }
}
