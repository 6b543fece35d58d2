package org.cultivation.application.imports;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.application.registers.Confined;
import org.cultivation.application.registers.EntryWording;
import org.cultivation.application.registers.RegisterTexts;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.registers.FactKind;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Lists of facts for people: choose what the list brings, fill in the template, hand it in. */
@org.cultivation.application.pages.Page
class RegisterImportPages {

    private static final int ROWS = 50;

    private final Imports imports;
    private final FactLists lists;
    private final RegisterTexts words;
    private final EntryWording wording;
    private final Visit visit;
    private final Writing writing;

    RegisterImportPages(
            Imports imports, FactLists lists, RegisterTexts words, EntryWording wording, Visit visit, Writing writing) {
        this.imports = imports;
        this.lists = lists;
        this.words = words;
        this.wording = wording;
        this.visit = visit;
        this.writing = writing;
    }

    /** @param list kind and move with a slash between, as the choice on the page hands them in */
    @GetMapping("/registers/{register}/import")
    String choose(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String move,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (page < 1 || page > 100_000) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
        FactList chosen = find(register, kind, move, list);
        return show(chosen, new Typed().with("effectiveOn", visit.today()), page, model);
    }

    @GetMapping("/registers/{register}/import-template")
    ResponseEntity<Resource> template(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String move,
            Model model)
            throws IOException {
        return RegisterImportApi.template(lists, find(register, kind, move), visit.locale(model));
    }

    @PostMapping("/registers/{register}/import")
    String upload(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String move,
            @RequestParam(required = false) @Nullable String list,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FactList chosen = find(register, kind, move, list);
        Typed form = new Typed(request.getParameterMap());
        return writing.attempt(
                new Writing.Attempt(form, "imports.upload", List.of(), model, response),
                () -> "redirect:/imports/" + check(file, chosen, form).id(),
                () -> show(chosen, form, 1, model));
    }

    private ImportJob check(@Nullable MultipartFile file, FactList list, Typed form) {
        if (file == null || file.isEmpty()) {
            throw new Refusal("import.file-empty");
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String basis = form.optional("basisDocument");
        ImportOptions options = new ImportOptions(
                form.value("effectiveOn").isBlank() ? visit.today() : form.day("effectiveOn"),
                basis == null ? name : basis,
                list);
        try (InputStream in = file.getInputStream()) {
            return imports.upload(name, in, options, visit.actor());
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        }
    }

    private String show(FactList names, Typed form, int page, Model model) {
        Formats f = (Formats) Objects.requireNonNull(model.getAttribute("f"));
        FactList.Meant chosen = names.meant();
        Actor actor = visit.actor();
        ImportAbouts abouts = new ImportAbouts(words, f.locale());
        Map<FactKind, List<FactList.Meant>> byKind = new LinkedHashMap<>();
        FactLists.forActor(chosen.register(), actor)
                .forEach(list -> byKind.computeIfAbsent(list.kind(), kind -> new java.util.ArrayList<>())
                        .add(list));
        model.addAttribute("register", chosen.register());
        model.addAttribute("chosen", chosen);
        model.addAttribute("byKind", byKind);
        model.addAttribute("about", abouts.of(names, ""));
        model.addAttribute("abouts", abouts);
        model.addAttribute("columns", lists.template(names, f.locale()).explained());
        model.addAttribute("form", form);
        model.addAttribute("mayImport", chosen.isFor(actor));
        model.addAttribute("entryWords", wording.of(model));
        model.addAttribute(
                "rows",
                Page.of(
                        imports.all(actor).stream()
                                .map(ListedImport::of)
                                .filter(row -> row.facts() != null
                                        && row.facts().register().equals(names.register()))
                                .toList(),
                        page,
                        ROWS));
        return "registers/import";
    }

    /** @param list kind and move with a slash between; it wins over {@code kind} and {@code move} */
    private FactList find(String register, @Nullable String kind, @Nullable String move, @Nullable String list) {
        String[] both = list == null ? new String[0] : list.split("/", 2);
        return both.length == 2 ? find(register, both[0], both[1]) : find(register, kind, move);
    }

    /** Nobody learns of a restricted kind here who may not see its facts. */
    private FactList find(String register, @Nullable String kind, @Nullable String move) {
        Register of = Register.find(register).orElseThrow(() -> new Missing("register", register));
        try {
            FactList list = FactList.of(of.stored(), kind, move);
            if (Confined.mayShow(
                    list.meant().kind(), visit.actor(), visit.actor().scope())) {
                return list;
            }
        } catch (Refusal unknown) {
            throw new Missing("action", kind + " " + move);
        }
        throw new Missing("action", kind + " " + move);
    }
}
