package org.cultivation.application.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Lists of facts for other systems. A list brings one move of one kind; without them it brings what opens the entries of
 * the register. What was taken in is found under {@code /api/imports} with the lists of firms.
 */
@RestController
@RequestMapping("/api/registers/{register}")
class RegisterImportApi {

    private final ImportApi imports;
    private final FactLists lists;
    private final Clock clock;

    RegisterImportApi(ImportApi imports, FactLists lists, Clock clock) {
        this.imports = imports;
        this.lists = lists;
        this.clock = clock;
    }

    /** The typed template. */
    @GetMapping("/import-template")
    ResponseEntity<Resource> template(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String move,
            Locale language)
            throws IOException {
        return template(lists, FactList.of(register, kind, move), language);
    }

    static ResponseEntity<Resource> template(FactLists lists, FactList list, Locale language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        lists.template(list, language).write(out);
        return ImportApi.file(
                list.register() + "-" + list.kind() + "-" + list.move() + ".xlsx",
                new ByteArrayResource(out.toByteArray()));
    }

    /**
     * Takes a file as a part named {@code file} of a form. Only checks it unless {@code dryRun=false}, which writes
     * {@code rows} at once and answers when that has ended.
     */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportAnswer> upload(
            @PathVariable String register,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String move,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "good") String rows,
            @RequestParam @Nullable LocalDate effectiveOn,
            @RequestParam @Nullable String basis,
            Locale language)
            throws IOException, InterruptedException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        FactList list = FactList.of(register, kind, move);
        try (InputStream in = file.getInputStream()) {
            return imports.take(name, in, dryRun, rows, options(list, effectiveOn, basis, name), language);
        }
    }

    /** As {@link #upload}, with the file as the body. */
    @PostMapping("/imports")
    ResponseEntity<ImportAnswer> uploadBody(
            HttpServletRequest request,
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String move,
            @RequestParam(defaultValue = "list.xlsx") String name,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "good") String rows,
            @RequestParam @Nullable LocalDate effectiveOn,
            @RequestParam @Nullable String basis,
            Locale language)
            throws IOException, InterruptedException {
        FactList list = FactList.of(register, kind, move);
        return imports.take(
                name, request.getInputStream(), dryRun, rows, options(list, effectiveOn, basis, name), language);
    }

    private ImportOptions options(
            FactList list, @Nullable LocalDate effectiveOn, @Nullable String basis, String fileName) {
        // A list that nothing else is said about is its own basis.
        return new ImportOptions(
                effectiveOn == null ? LocalDate.now(clock) : effectiveOn,
                basis == null || basis.isBlank() ? fileName : basis,
                list);
    }
}
