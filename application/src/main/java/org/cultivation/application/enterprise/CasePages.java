package org.cultivation.application.enterprise;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Evidence;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.People;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.projections.cases.CaseFile;
import org.cultivation.projections.cases.Difference;
import org.cultivation.projections.cases.Handed;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A firm's case: its submissions side by side, how it went, and the step to take as a form on the same page. */
@Page
class CasePages {

    private final Visit visit;
    private final Offers offers;
    private final People people;
    private final Commands commands;
    private final Writing writing;

    CasePages(Visit visit, Offers offers, People people, Commands commands, Writing writing) {
        this.visit = visit;
        this.offers = offers;
        this.people = people;
        this.commands = commands;
        this.writing = writing;
    }

    @GetMapping("/enterprises/{code}/case")
    String file(
            Moment moment,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer a,
            @RequestParam(required = false) @Nullable Integer b,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable Long at,
            Model model) {
        FirmSeen seen = show(moment, code, model);
        compare(seen, a, b, model);
        model.addAttribute("action", null);
        visit.done(model, done, at);
        return "enterprise/case";
    }

    @GetMapping("/enterprises/{code}/pool/{action}")
    String form(Moment moment, @PathVariable String code, @PathVariable String action, Model model) {
        PoolAction step = step(action);
        FirmSeen seen = show(moment, code, model);
        compare(seen, null, null, model);
        model.addAttribute("action", step);
        model.addAttribute("form", prepared(step, seen, visit.today()));
        return "enterprise/case";
    }

    @PostMapping("/enterprises/{code}/pool/{action}")
    String take(
            @PathVariable String code,
            @PathVariable String action,
            @RequestParam(required = false) @Nullable MultipartFile evidenceFile,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PoolAction step = step(action);
        Typed form = new Typed(request.getParameterMap());
        visit.file(form, evidenceFile);
        Writing.Attempt attempt = new Writing.Attempt(form, "pool." + step, List.of(), model, response);
        return writing.attempt(
                attempt,
                () -> {
                    Recorded recorded = commands.send(PoolForm.command(
                            step, FirmSeen.code(code), form, visit.act(form.day("effectiveOn"), Evidence.basis(form))));
                    return "redirect:/enterprises/" + FirmSeen.code(code) + "?at=" + recorded.position() + "&done=pool."
                            + step;
                },
                () -> {
                    Moment now = visit.moment(model);
                    FirmSeen seen = show(now, code, model);
                    compare(seen, null, null, model);
                    model.addAttribute("action", step);
                    model.addAttribute("form", form);
                    return "enterprise/case";
                });
    }

    private FirmSeen show(Moment moment, String code, Model model) {
        FirmSeen seen = visit.ask(moment, model, (views, position) -> FirmSeen.read(views, code, moment.on()));
        Formats f = (Formats) Objects.requireNonNull(model.getAttribute("f"));
        model.addAttribute("seen", seen);
        model.addAttribute("row", seen.row());
        model.addAttribute("file", seen.file());
        model.addAttribute("desk", offers.of(seen, visit.actor(), visit.today(), f.locale()));
        model.addAttribute("steps", seen.file() == null ? List.of() : Steps.of(seen.file(), f, people));
        model.addAttribute("itemNames", Submission.itemNames());
        return seen;
    }

    private static void compare(FirmSeen seen, @Nullable Integer a, @Nullable Integer b, Model model) {
        CaseFile file = seen.file();
        if (file == null || file.submissions().size() < 2) {
            model.addAttribute("differences", List.of());
            return;
        }
        int last = file.submissions().getLast().number();
        int earlier = a == null
                ? file.submissions().get(file.submissions().size() - 2).number()
                : a;
        int later = b == null ? last : b;
        List<Difference> differences;
        try {
            differences = file.differences(earlier, later);
        } catch (IllegalArgumentException e) {
            throw new BadParameter("a", earlier + ", " + later, "submission");
        }
        model.addAttribute("a", earlier);
        model.addAttribute("b", later);
        model.addAttribute("differences", differences);
        model.addAttribute(
                "changed", differences.stream().filter(Difference::changed).count());
    }

    private static PoolAction step(String action) {
        return PoolAction.named(action).orElseThrow(() -> new Missing("action", action));
    }

    /** What is known already stands in the form. */
    private static Typed prepared(PoolAction step, FirmSeen seen, LocalDate today) {
        Typed form = new Typed().with("effectiveOn", today);
        switch (step) {
            case NOMINATE -> form.with("mainProducts", seen.row().mainProducts());
            case RESUBMIT -> fill(form, seen.file());
            case RETURN -> form.with("dueOn", today.plusDays(14));
            case OPEN_NOTICE ->
                form.with("from", today)
                        .with("until", today.plusDays(seen.rules().noticeDays() - 1L));
            case RECEIVE_OBJECTION -> form.with("receivedOn", today);
            default -> {}
        }
        return form;
    }

    private static void fill(Typed form, @Nullable CaseFile file) {
        if (file != null && !file.submissions().isEmpty()) {
            Handed last = file.submissions().getLast();
            last.submission().items().forEach(form::with);
        }
    }
}
