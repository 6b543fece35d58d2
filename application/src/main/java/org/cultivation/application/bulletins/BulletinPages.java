package org.cultivation.application.bulletins;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Evidence;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.infra.documents.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bulletins for people: choose a period, look at it, take the files, issue it, find what was issued. */
@Page
class BulletinPages {

    private final Visit visit;
    private final Bulletins bulletins;
    private final org.cultivation.application.pages.Writing writing;

    BulletinPages(Visit visit, Bulletins bulletins, org.cultivation.application.pages.Writing writing) {
        this.visit = visit;
        this.bulletins = bulletins;
        this.writing = writing;
    }

    /** A block of the preview with its kind, as the template tells them apart. */
    public record Part(String kind, Report.Block block) {

        static Part of(Report.Block block) {
            return new Part(
                    switch (block) {
                        case Report.Heading heading -> "heading";
                        case Report.Paragraph paragraph -> "paragraph";
                        case Report.Note note -> "note";
                        case Report.Table table -> "table";
                        case Report.Bars bars -> "bars";
                    },
                    block);
        }
    }

    @GetMapping("/bulletins")
    String bulletins(
            Moment moment,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable Long at,
            Model model) {
        Period of = period == null || period.isBlank() ? Period.before(moment.today()) : period(period);
        visit.done(model, done, at);
        return show(of, moment.known().position(), new Typed().with("effectiveOn", moment.today()), model);
    }

    private String show(Period period, @Nullable Long position, Typed form, Model model) {
        Formats f = (Formats) Objects.requireNonNull(model.getAttribute("f"));
        Bulletin bulletin = made(period, position, f.english());
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("position", bulletin.position());
        model.addAttribute(
                "parts", bulletin.report().blocks().stream().map(Part::of).toList());
        List<IssuedBulletin> issued = bulletins.issued();
        model.addAttribute("issued", issued);
        model.addAttribute(
                "mayIssue",
                visit.actor().role() == Role.REVIEWER
                        && visit.actor().scope().isCity()
                        && issued.stream()
                                .noneMatch(one -> one.standing() && one.period().equals(period.text())));
        model.addAttribute("form", form);
        model.addAttribute("charts", true);
        return "bulletins";
    }

    /** A period or position that cannot be is a wrong address here, not a refused write. */
    private Bulletin made(Period period, @Nullable Long position, boolean english) {
        try {
            return bulletins.of(period, position, english);
        } catch (Refusal refusal) {
            boolean open = refusal.code().equals("bulletin.period-open");
            throw new BadParameter(
                    open ? "period" : "position", open ? period.text() : String.valueOf(position), "value");
        }
    }

    private static Period period(String text) {
        try {
            return Period.of(text);
        } catch (Refusal refusal) {
            throw new BadParameter("period", text, "value");
        }
    }

    /** The file; without a position from all facts known now. */
    @GetMapping("/bulletins/{period}.{format:docx|pdf}")
    ResponseEntity<byte[]> file(
            Moment moment,
            @PathVariable String period,
            @PathVariable String format,
            @RequestParam(defaultValue = "false") boolean english) {
        Bulletin bulletin = made(period(period), moment.known().position(), english);
        return BulletinFile.answer(bulletin, bulletins.file(bulletin, format.equals("pdf"), english), format);
    }

    @PostMapping("/bulletins/{period}/issue")
    String issue(
            @PathVariable String period,
            @RequestParam long position,
            @RequestParam(required = false) @Nullable MultipartFile evidenceFile,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Period of = period(period);
        Typed form = new Typed(request.getParameterMap());
        visit.file(form, evidenceFile);
        visit.moment(model);
        return writing.attempt(
                new org.cultivation.application.pages.Writing.Attempt(
                        form, "act.issue-bulletin", List.of(), model, response),
                () -> {
                    Recorded recorded = bulletins.issue(
                            bulletins.of(of, position, false),
                            visit.act(form.day("effectiveOn"), Evidence.basis(form)));
                    return "redirect:/bulletins?period=" + of.text() + "&at=" + recorded.position() + "&done=issued";
                },
                () -> show(of, position, form, model));
    }
}
