package org.cultivation.application.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cultivation.application.accounts.CurrentActor;
import org.cultivation.application.imports.ImportAnswer.ProblemText;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Refusals;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.application.registers.RegisterTexts;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.projections.Page;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports for people: choose a file, look at what it would do, write it, find it again. */
@org.cultivation.application.pages.Page
class ImportPages {

    private static final int ROWS = 50;

    private final Imports imports;
    private final ImportTexts texts;
    private final RegisterTexts words;
    private final CurrentActor current;
    private final Visit visit;
    private final Writing writing;
    private final Refusals refusals;

    ImportPages(
            Imports imports,
            ImportTexts texts,
            RegisterTexts words,
            CurrentActor current,
            Visit visit,
            Writing writing,
            Refusals refusals) {
        this.imports = imports;
        this.texts = texts;
        this.words = words;
        this.current = current;
        this.visit = visit;
        this.writing = writing;
        this.refusals = refusals;
    }

    @GetMapping("/imports")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        return list(new Typed().with("effectiveOn", visit.today()).with("kind", "OTHER_SERVICE"), page, model);
    }

    private String list(Typed form, int page, Model model) {
        if (page < 1 || page > 100_000) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
        Actor actor = current.actor();
        model.addAttribute("form", form);
        model.addAttribute("kinds", EnterpriseKind.values());
        model.addAttribute("mayImport", actor.role() == Role.CLERK);
        model.addAttribute("abouts", new ImportAbouts(words, visit.locale(model)));
        model.addAttribute(
                "rows",
                Page.of(imports.all(actor).stream().map(ListedImport::of).toList(), page, ROWS));
        return "imports/list";
    }

    @GetMapping("/imports/template")
    ResponseEntity<Resource> template(Model model) throws IOException {
        Units units = visit.now((views, position) -> FindReference.units(views, visit.today()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ImportTemplate(texts, units, visit.locale(model)).write(out);
        return ImportApi.file("import-template.xlsx", new ByteArrayResource(out.toByteArray()));
    }

    @PostMapping("/imports")
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Typed form = new Typed(request.getParameterMap());
        return writing.attempt(
                new Writing.Attempt(form, "imports.upload", List.of(), model, response),
                () -> {
                    Refusal.when(file == null || file.isEmpty(), "import.file-empty");
                    return "redirect:/imports/" + check(file, form).id();
                },
                () -> list(form, 1, model));
    }

    private ImportJob check(@Nullable MultipartFile file, Typed form) {
        if (file == null) {
            throw new Refusal("import.file-empty");
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String basis = form.optional("basisDocument");
        ImportOptions options = new ImportOptions(
                form.value("effectiveOn").isBlank() ? visit.today() : form.day("effectiveOn"),
                basis == null ? name : basis,
                kind(form.value("kind")));
        try (InputStream in = file.getInputStream()) {
            return imports.upload(name, in, options, current.actor());
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        }
    }

    private static EnterpriseKind kind(String name) {
        for (EnterpriseKind kind : EnterpriseKind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw new Refusal("form.not-a-choice", "kinds", name);
    }

    @GetMapping("/imports/{id}")
    String one(
            Moment moment,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            HttpServletResponse response,
            Model model) {
        // An import is no fact: the moment was only waited for.
        model.addAttribute("presentOnly", moment.past());
        visit.moment(model);
        if (part && find(id).state() != ImportJob.State.WRITING) {
            response.setHeader("HX-Refresh", "true"); // the whole page has changed
        }
        return show(id, show, page, part, model);
    }

    private String show(String id, String show, int page, boolean part, Model model) {
        if (page < 1 || page > 100_000) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
        ImportJob job = find(id);
        Locale locale = visit.locale(model);
        ImportAnswer run = imports.answer(job, locale);
        List<ProblemText> problems = run.problems().stream()
                .filter(problem -> show.isBlank()
                        || problem.severity().name().toLowerCase(Locale.ROOT).equals(show))
                .toList();
        model.addAttribute("run", run);
        model.addAttribute(
                "about",
                new ImportAbouts(words, locale)
                        .of(job.options().facts(), formats(model).text("imports.heading")));
        model.addAttribute("job", job);
        model.addAttribute("show", show);
        model.addAttribute("problems", Page.of(problems, page, ROWS));
        model.addAttribute(
                "errors",
                run.problems().stream()
                        .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                        .count());
        model.addAttribute("mine", job.owner().equals(current.actor().account()));
        List<Result> results = run.results().stream()
                .filter(row -> show.equals("all") || row.refusal() != null)
                .map(row -> new Result(
                        row, row.refusal() == null ? null : why(job, row.refusal(), row.arguments(), locale)))
                .toList();
        model.addAttribute("results", Page.of(results, page, ROWS));
        model.addAttribute(
                "refusedRows",
                run.results().stream().filter(row -> row.refusal() != null).count());
        model.addAttribute("failure", run.failure() == null ? null : refusals.textOr(run.failure(), locale));
        return part ? "imports/run :: state" : "imports/run";
    }

    private static Formats formats(Model model) {
        return (Formats) Objects.requireNonNull(model.getAttribute("f"));
    }

    private String why(ImportJob job, String code, List<String> arguments, Locale locale) {
        return imports.kind(job.options()) instanceof FactListKind facts
                ? facts.refusals().text(locale, code, arguments)
                : refusals.text(code, arguments, locale);
    }

    /** What became of a row; {@code why} is null when it was taken in. */
    record Result(ImportJob.RowResult row, @Nullable String why) {}

    @PostMapping("/imports/{id}/write")
    String write(
            @PathVariable String id,
            @RequestParam String rows,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Typed form = new Typed(request.getParameterMap());
        return writing.attempt(
                new Writing.Attempt(form, "imports.step.write", List.of(), model, response),
                () -> {
                    imports.write(id, ImportApi.choice(rows), current.actor());
                    return "redirect:/imports/" + id;
                },
                () -> show(id, "", 1, false, model));
    }

    @PostMapping("/imports/{id}/cancel")
    String cancel(@PathVariable String id, HttpServletRequest request, HttpServletResponse response, Model model) {
        return writing.attempt(
                new Writing.Attempt(new Typed(request.getParameterMap()), "imports.stop", List.of(), model, response),
                () -> {
                    imports.cancel(id, current.actor());
                    return "redirect:/imports/" + id;
                },
                () -> show(id, "", 1, false, model));
    }

    @GetMapping("/imports/{id}/annotated")
    ResponseEntity<Resource> annotated(@PathVariable String id, Model model) throws IOException {
        ImportJob job = find(id);
        return ImportApi.file(
                "annotated-" + job.fileName(), new FileSystemResource(imports.annotated(job, visit.locale(model))));
    }

    private ImportJob find(String id) {
        return imports.find(id, current.actor()).orElseThrow(() -> new Missing("import", id));
    }
}
