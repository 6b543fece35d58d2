package org.cultivation.application.worklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Duties;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Refusals;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.registers.EntryWording;
import org.cultivation.application.registers.RegisterWork;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolMoves;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.ReviewPolicy;
import org.cultivation.projections.Page;
import org.cultivation.projections.Views;
import org.cultivation.projections.amendments.FindAmendments;
import org.cultivation.projections.amendments.PendingAmendment;
import org.cultivation.projections.overview.TaskRow;
import org.cultivation.projections.worklist.FindWork;
import org.cultivation.projections.worklist.WorkItem;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cases that wait, longest waiting first, each with what the visitor may do or why not. */
@org.cultivation.application.pages.Page
class WorklistPages {

    private static final int ROWS = 50;
    private static final int ALL = 100_000;
    /** Terms that end within so many days are listed. */
    private static final int SOON = 90;
    /** Tabs beside those of the pool. */
    private static final Set<String> SECTIONS = Set.of("amendments", "courses", "expiring", "tasks");

    private final Visit visit;
    private final Refusals refusals;
    private final RegisterWork registers;
    private final EntryWording wording;

    WorklistPages(Visit visit, Refusals refusals, RegisterWork registers, EntryWording wording) {
        this.registers = registers;
        this.wording = wording;
        this.visit = visit;
        this.refusals = refusals;
    }

    /**
     * A case in the list.
     *
     * @param open what the visitor may do
     * @param why the reason when that is nothing; null otherwise
     */
    record Row(
            WorkItem item, List<PoolAction> open, @Nullable String why) {}

    private record Seen(
            Page<WorkItem> items,
            Map<PoolStatus, Long> counts,
            List<PendingAmendment> pending,
            List<RegisterWork.Pending> entries,
            List<RegisterWork.Case> cases,
            List<RegisterWork.Ending> expiring,
            List<TaskRow> tasks) {}

    @GetMapping("/worklist")
    String list(
            Moment moment,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (page < 1 || page > ALL) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
        Actor actor = visit.actor();
        boolean section = status != null && SECTIONS.contains(status);
        Set<PoolStatus> statuses = statuses(section ? null : status, actor);
        Seen seen = visit.ask(
                moment,
                model,
                (views, position) -> new Seen(
                        items(views, statuses, overdue, moment, page),
                        FindWork.counts(views, visit.scope(), moment.on()),
                        FindAmendments.pending(views, visit.scope()),
                        registers.amendments(views),
                        registers.cases(views, moment.on(), moment.today()),
                        registers.expiring(views, moment.on(), SOON),
                        registers.overdue(views, moment.on())));
        Locale locale = visit.locale(model);
        Map<String, Long> counts = new LinkedHashMap<>();
        Duties.all().forEach(one -> counts.put(one.name(), seen.counts().getOrDefault(one, 0L)));
        model.addAttribute("rows", seen.items().map(item -> row(item, actor, moment, locale)));
        model.addAttribute("counts", counts);
        model.addAttribute(
                "mine",
                Duties.of(actor.role()).stream()
                        .mapToLong(one -> counts.getOrDefault(one.name(), 0L))
                        .sum());
        model.addAttribute("hasDuties", !Duties.of(actor.role()).isEmpty());
        model.addAttribute(
                "everything",
                counts.values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("status", status == null ? "" : status);
        model.addAttribute("section", section);
        model.addAttribute("entryPending", seen.entries());
        model.addAttribute("cases", Page.of(seen.cases(), page, ROWS));
        model.addAttribute("expiring", Page.of(seen.expiring(), page, ROWS));
        model.addAttribute("soon", SOON);
        model.addAttribute("tasks", Page.of(seen.tasks(), page, ROWS));
        model.addAttribute("entryWords", wording.of(model));
        model.addAttribute("overdue", overdue);
        model.addAttribute("pending", seen.pending());
        model.addAttribute("scope", visit.scope());
        return "worklist/list";
    }

    private Page<WorkItem> items(Views views, Set<PoolStatus> statuses, boolean overdue, Moment moment, int page) {
        if (!overdue) {
            return FindWork.page(views, statuses, visit.scope(), moment.on(), page, ROWS);
        }
        List<WorkItem> late = FindWork.page(views, statuses, visit.scope(), moment.on(), 1, ALL).rows().stream()
                .filter(WorkItem::overdue)
                .toList();
        return Page.of(late, page, ROWS);
    }

    /** Without a status the visitor's own duties; without duties everything that waits. */
    static Set<PoolStatus> statuses(@Nullable String status, Actor actor) {
        if (status == null || status.isBlank()) {
            List<PoolStatus> duties = Duties.of(actor.role());
            return Set.copyOf(duties.isEmpty() ? Duties.all() : duties);
        }
        if (status.equals("all")) {
            return Set.copyOf(Duties.all());
        }
        return Duties.all().stream()
                .filter(one -> one.name().equals(status.toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new BadParameter("status", status, "value"));
    }

    private Row row(WorkItem item, Actor actor, Moment moment, Locale locale) {
        List<PoolAction> open = new ArrayList<>();
        Refusal first = null;
        for (PoolAction action : PoolAction.values()) {
            if (PoolMoves.permitted(item.status()).contains(action)) {
                Refusal obstacle = ReviewPolicy.obstacle(action, item.standing(), actor, moment.today())
                        .orElse(null);
                if (obstacle == null) {
                    open.add(action);
                } else if (first == null) {
                    first = obstacle;
                }
            }
        }
        return new Row(item, open, open.isEmpty() && first != null ? refusals.text(first, locale) : null);
    }
}
