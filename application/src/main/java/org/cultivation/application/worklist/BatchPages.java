package org.cultivation.application.worklist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cultivation.application.commands.Commands;
import org.cultivation.application.commands.RowResult;
import org.cultivation.application.enterprise.FirmQuery;
import org.cultivation.application.enterprise.PoolForm;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Evidence;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Refusals;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.domain.Act;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.worklist.FindWork;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A batch: what would be done to whom and who is left out, then the doing, then a result for each row. */
@Page
class BatchPages {

    /** Most firms of one batch. */
    static final int MOST = 2_000;

    private static final int ROWS = 100;

    private final Visit visit;
    private final Commands commands;
    private final Writing writing;
    private final Refusals refusals;
    private final BatchRuns runs;
    private final Clock clock;

    BatchPages(Visit visit, Commands commands, Writing writing, Refusals refusals, BatchRuns runs, Clock clock) {
        this.visit = visit;
        this.commands = commands;
        this.writing = writing;
        this.refusals = refusals;
        this.runs = runs;
        this.clock = clock;
    }

    /** Looks at a selection; records nothing. */
    @PostMapping("/worklist/batch")
    String look(HttpServletRequest request, Model model) {
        Typed form = new Typed(request.getParameterMap());
        return show(form, codes(form, visit.moment(model)), model);
    }

    @PostMapping("/worklist/batch/run")
    String run(
            @RequestParam(required = false) @Nullable MultipartFile evidenceFile,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Typed form = new Typed(request.getParameterMap());
        visit.file(form, evidenceFile);
        Moment now = visit.moment(model);
        List<UnifiedSocialCreditCode> codes = codes(form, now);
        PoolAction action = action(form.value("action"));
        if (action == null) {
            return show(form, codes, model);
        }
        return writing.attempt(
                new Writing.Attempt(form, "pool." + action, List.of(), model, response),
                () -> {
                    Act act = visit.act(form.day("effectiveOn"), Evidence.basis(form));
                    Selection selection = visit.now((views, position) -> Selection.read(views, codes, now));
                    List<Selection.Chosen> able = selection.able(action, act.actor(), now);
                    if (!able.isEmpty()) { // what is typed wrong is refused once, before the first row
                        PoolForm.command(action, able.getFirst().code(), typed(action, able.getFirst(), form), act);
                    }
                    BatchRun run = take(action, able, form, act, visit.locale(model));
                    runs.keep(run);
                    return "redirect:/worklist/batch/" + run.id() + "?at=" + Math.max(run.last(), -1);
                },
                () -> show(form, codes, model));
    }

    @GetMapping("/worklist/batch/{id}")
    String result(Moment moment, @PathVariable String id, @RequestParam(defaultValue = "1") int page, Model model) {
        // A batch is no fact: the moment was only waited for.
        model.addAttribute("presentOnly", moment.past());
        visit.moment(model);
        BatchRun run = runs.find(id, visit.actor().account()).orElseThrow(() -> new Missing("batch", id));
        model.addAttribute("run", run);
        model.addAttribute(
                "rows",
                org.cultivation.projections.Page.of(
                        run.rows().stream()
                                .sorted((a, b) -> Boolean.compare(a.position() != null, b.position() != null))
                                .toList(),
                        Math.max(1, page),
                        ROWS));
        return "worklist/result";
    }

    private BatchRun take(PoolAction action, List<Selection.Chosen> able, Typed form, Act act, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        able.forEach(one -> names.put(one.code().value(), one.firm().name()));
        List<BatchRun.Row> rows = commands
                .sendAll(
                        able,
                        one -> one.code().value(),
                        one -> PoolForm.command(action, one.code(), typed(action, one, form), act))
                .stream()
                .map(result -> row(result, names.getOrDefault(result.subject(), result.subject()), locale))
                .toList();
        return new BatchRun(UUID.randomUUID().toString(), act.actor().account(), action, clock.instant(), rows);
    }

    private BatchRun.Row row(RowResult result, String name, Locale locale) {
        return new BatchRun.Row(
                result.subject(),
                name,
                result.recorded() == null ? null : result.recorded().position(),
                result.refusal() == null ? null : refusals.text(result.refusal(), locale));
    }

    /** A nomination takes what the register knows of the firm. */
    private static Typed typed(PoolAction action, Selection.Chosen one, Typed form) {
        return action == PoolAction.NOMINATE
                ? new Typed().with("mainProducts", one.firm().mainProducts())
                : form;
    }

    private String show(Typed form, List<UnifiedSocialCreditCode> codes, Model model) {
        Moment now = visit.moment(model);
        Actor actor = visit.actor();
        Selection selection = visit.now((views, position) -> Selection.read(views, codes, now));
        Map<PoolAction, Long> actions = selection.actions(actor, now);
        PoolAction action = action(form.value("action"));
        if (action == null && actions.size() == 1) {
            action = actions.keySet().iterator().next();
        }
        if (form.value("effectiveOn").isBlank()) {
            form.with("effectiveOn", visit.today());
            int days = visit.now((views, position) ->
                            org.cultivation.projections.reference.FindReference.rules(views, visit.today()))
                    .noticeDays();
            form.with("from", visit.today())
                    .with("until", visit.today().plusDays(days - 1L))
                    .with("dueOn", visit.today().plusDays(14));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        actions.forEach((one, able) -> counts.put(one.name(), able));
        model.addAttribute("form", form);
        model.addAttribute("selection", selection);
        model.addAttribute(
                "codes",
                String.join(
                        ",", codes.stream().map(UnifiedSocialCreditCode::value).toList()));
        model.addAttribute("actions", counts);
        model.addAttribute("action", action);
        model.addAttribute("able", action == null ? List.of() : selection.able(action, actor, now));
        model.addAttribute(
                "leftOut",
                action == null ? List.of() : selection.leftOut(action, actor, now, refusals, visit.locale(model)));
        model.addAttribute("itemNames", Submission.itemNames());
        model.addAttribute("file", null);
        return "worklist/batch";
    }

    private static @Nullable PoolAction action(String name) {
        if (name.isBlank()) {
            return null;
        }
        return Arrays.stream(PoolAction.values())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .or(() -> PoolAction.named(name))
                .orElseThrow(() -> new BadParameter("action", name, "value"));
    }

    /** Ticked rows, the list carried along from the page before, or everything that the list's filter finds. */
    private List<UnifiedSocialCreditCode> codes(Typed form, Moment now) {
        List<UnifiedSocialCreditCode> codes;
        if (form.ticked("all")) {
            codes = form.value("from-list").equals("work") ? waiting(form, now) : listed(form, now);
        } else {
            List<String> given = form.value("codes").isBlank() ? form.all("code") : form.several("codes");
            codes = given.stream().distinct().map(BatchPages::code).toList();
        }
        if (codes.size() > MOST) {
            throw new Refusal("batch.too-many", codes.size(), MOST);
        }
        if (codes.isEmpty()) {
            throw new Refusal("batch.empty");
        }
        return codes;
    }

    private static UnifiedSocialCreditCode code(String text) {
        return UnifiedSocialCreditCode.parse(text);
    }

    private List<UnifiedSocialCreditCode> waiting(Typed form, Moment now) {
        var statuses = WorklistPages.statuses(form.optional("filter.status"), visit.actor());
        boolean overdue = form.ticked("filter.overdue");
        return visit.now((views, position) ->
                FindWork.page(views, statuses, visit.scope(), now.on(), 1, Integer.MAX_VALUE).rows().stream()
                        .filter(item -> !overdue || item.overdue())
                        .map(item -> item.firm().code())
                        .toList());
    }

    private List<UnifiedSocialCreditCode> listed(Typed form, Moment now) {
        FirmQuery query = new FirmQuery(
                form.optional("filter.q"),
                form.optional("filter.unit"),
                form.optional("filter.kind"),
                form.all("filter.status"),
                form.optional("filter.counted"),
                form.optional("filter.overridden"),
                null,
                null,
                null);
        return visit.now((views, position) ->
                FindEnterprises.page(views, query.filter(1, Integer.MAX_VALUE), now.on()).rows().stream()
                        .map(EnterpriseRow::code)
                        .toList());
    }
}
