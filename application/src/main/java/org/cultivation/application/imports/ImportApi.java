package org.cultivation.application.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cultivation.application.accounts.CurrentActor;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.infra.views.Registry;
import org.cultivation.projections.Known;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports for other systems. */
@RestController
@RequestMapping("/api/imports")
class ImportApi {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Imports imports;
    private final ImportTexts texts;
    private final CurrentActor current;
    private final Registry registry;
    private final Clock clock;

    ImportApi(Imports imports, ImportTexts texts, CurrentActor current, Registry registry, Clock clock) {
        this.imports = imports;
        this.texts = texts;
        this.current = current;
        this.registry = registry;
        this.clock = clock;
    }

    /** The typed template. */
    @GetMapping("/template")
    ResponseEntity<Resource> template(Locale language) throws IOException {
        LocalDate today = LocalDate.now(clock);
        Units units = registry.ask(Known.NOW, (views, position) -> FindReference.units(views, today))
                .value();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ImportTemplate(texts, units, language).write(out);
        return file("import-template.xlsx", new ByteArrayResource(out.toByteArray()));
    }

    /**
     * Takes a file as a part named {@code file} of a form. Only checks it unless {@code dryRun=false}, which writes
     * {@code rows} at once and answers when that has ended.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportAnswer> upload(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "good") String rows,
            @RequestParam @Nullable LocalDate effectiveOn,
            @RequestParam @Nullable String basis,
            @RequestParam @Nullable EnterpriseKind kind,
            Locale language)
            throws IOException, InterruptedException {
        String name = file.getOriginalFilename();
        try (InputStream in = file.getInputStream()) {
            return take(name == null ? "" : name, in, dryRun, rows, options(effectiveOn, basis, kind, name), language);
        }
    }

    /** As {@link #upload}, with the file as the body. */
    @PostMapping
    ResponseEntity<ImportAnswer> uploadBody(
            HttpServletRequest request,
            @RequestParam(defaultValue = "list.xlsx") String name,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "good") String rows,
            @RequestParam @Nullable LocalDate effectiveOn,
            @RequestParam @Nullable String basis,
            @RequestParam @Nullable EnterpriseKind kind,
            Locale language)
            throws IOException, InterruptedException {
        return take(name, request.getInputStream(), dryRun, rows, options(effectiveOn, basis, kind, name), language);
    }

    /** Checks a file, writes it unless it is a dry run, and tells what became of it. */
    ResponseEntity<ImportAnswer> take(
            String name, InputStream in, boolean dryRun, String rows, ImportOptions options, Locale language)
            throws InterruptedException {
        RowChoice choice = choice(rows);
        Actor actor = current.actor();
        ImportJob job = imports.upload(name, in, options, actor);
        if (!dryRun) {
            imports.write(job.id(), choice, actor);
            imports.await(job.id());
        }
        return ResponseEntity.created(URI.create("/api/imports/" + job.id())).body(answer(job.id(), language));
    }

    /** The imports one may see, latest first, without their rows. */
    @GetMapping
    List<ListedImport> list() {
        return imports.all(current.actor()).stream().map(ListedImport::of).toList();
    }

    /** One import with its problems and, once written, what became of each row. */
    @GetMapping("/{id}")
    ImportAnswer one(@PathVariable String id, Locale language) {
        return answer(id, language);
    }

    /** Writes {@code rows} (good, warned or all). Answers at once unless {@code wait}. */
    @PostMapping("/{id}/write")
    ImportAnswer write(
            @PathVariable String id,
            @RequestParam(defaultValue = "good") String rows,
            @RequestParam(defaultValue = "false") boolean wait,
            Locale language)
            throws InterruptedException {
        imports.write(id, choice(rows), current.actor());
        if (wait) {
            imports.await(id);
        }
        return answer(id, language);
    }

    /** Stops the writing; what was written stays. */
    @PostMapping("/{id}/cancel")
    ImportAnswer cancel(@PathVariable String id, Locale language) {
        imports.cancel(id, current.actor());
        return answer(id, language);
    }

    /** The uploaded file with its problems written beside the rows. */
    @GetMapping("/{id}/annotated")
    ResponseEntity<Resource> annotated(@PathVariable String id, Locale language) throws IOException {
        ImportJob job = find(id);
        return file("annotated-" + job.fileName(), new FileSystemResource(imports.annotated(job, language)));
    }

    static ResponseEntity<Resource> file(String name, Resource body) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(body);
    }

    static RowChoice choice(String rows) {
        return switch (rows) {
            case "good" -> RowChoice.GOOD;
            case "warned" -> RowChoice.WARNED;
            case "all" -> RowChoice.ALL;
            default -> throw new Refusal("import.rows-malformed", rows);
        };
    }

    private ImportOptions options(
            @Nullable LocalDate effectiveOn,
            @Nullable String basis,
            @Nullable EnterpriseKind kind,
            @Nullable String fileName) {
        // A list that nothing else is said about is its own basis.
        String document = basis != null && !basis.isBlank() ? basis : fileName == null ? "" : fileName;
        return new ImportOptions(
                effectiveOn == null ? LocalDate.now(clock) : effectiveOn,
                document,
                kind == null ? EnterpriseKind.OTHER_SERVICE : kind);
    }

    private ImportAnswer answer(String id, Locale language) {
        return imports.answer(find(id), language);
    }

    private ImportJob find(String id) {
        return imports.find(id, current.actor()).orElseThrow(() -> new Refusal("import.unknown", id));
    }
}
