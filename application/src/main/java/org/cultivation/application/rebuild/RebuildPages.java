package org.cultivation.application.rebuild;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.ListAnswer;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.infra.views.ChangedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rebuilds for people: one page that shows the last one, asks for its progress, and has the forms. */
@Page
class RebuildPages {

    private static final int ROWS = 20;
    /** Fields of one document that the page shows; the file has them all. */
    private static final int FIELDS = 8;

    private final RebuildDesk desk;
    private final Visit visit;
    private final Writing writing;

    RebuildPages(RebuildDesk desk, Visit visit, Writing writing) {
        this.desk = desk;
        this.visit = visit;
        this.writing = writing;
    }

    @GetMapping("/rebuild")
    String show(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String done,
            Model model) {
        if (page < 1 || page > 100_000) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
        visit.moment(model);
        visit.done(model, done, null);
        return show(page, model);
    }

    private String show(int page, Model model) {
        model.addAttribute("rebuild", desk.last().orElse(null));
        model.addAttribute(
                "rows",
                org.cultivation.projections.Page.of(desk.changed(), page, ROWS)
                        .map(row -> Shown.of(row, desk.seesValues())));
        model.addAttribute("seesValues", desk.seesValues());
        model.addAttribute("position", visit.reached());
        return "audit/rebuild";
    }

    /**
     * A document that differs.
     *
     * @param kind {@code missing} when only the facts have it, {@code extra} when only the live views have it, else
     *     {@code changed}
     * @param more how many further fields differ
     */
    record Shown(String type, String id, String kind, List<ChangedRow.Field> fields, int more) {
        static Shown of(ChangedRow row, boolean withValues) {
            List<ChangedRow.Field> all = row.fields();
            return new Shown(
                    row.type(),
                    row.id(),
                    row.before() == null ? "missing" : row.after() == null ? "extra" : "changed",
                    all.stream()
                            .limit(FIELDS)
                            .map(field -> withValues ? field : new ChangedRow.Field(field.path(), "", ""))
                            .toList(),
                    Math.max(0, all.size() - FIELDS));
        }
    }

    /** Every field of every document that differs. */
    @GetMapping("/rebuild/changes.csv")
    ResponseEntity<byte[]> changes() {
        List<List<Object>> rows = desk.changed().stream()
                .flatMap(row -> row.fields().stream()
                        .map(field ->
                                List.<Object>of(row.type(), row.id(), field.path(), field.before(), field.after())))
                .toList();
        return new ListAnswer("rebuild-changes", List.of(), List.of("type", "id", "field", "before", "after"), rows)
                .csv();
    }

    @PostMapping("/rebuild")
    String start(HttpServletRequest request, HttpServletResponse response, Model model) {
        return attempt(request, response, model, "started", desk::start);
    }

    @PostMapping("/rebuild/cancel")
    String cancel(HttpServletRequest request, HttpServletResponse response, Model model) {
        return attempt(request, response, model, "cancelled", desk::cancel);
    }

    @PostMapping("/rebuild/take-over")
    String takeOver(HttpServletRequest request, HttpServletResponse response, Model model) {
        return attempt(request, response, model, "taken-over", desk::takeOver);
    }

    private String attempt(
            HttpServletRequest request, HttpServletResponse response, Model model, String done, Runnable act) {
        visit.moment(model);
        return writing.attempt(
                new Writing.Attempt(new Typed(request.getParameterMap()), "act.this", List.of(), model, response),
                () -> {
                    act.run();
                    return "redirect:/rebuild?done=rebuild-" + done;
                },
                () -> show(1, model));
    }
}
