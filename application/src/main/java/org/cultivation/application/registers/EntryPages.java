package org.cultivation.application.registers;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Visit;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.Authority;
import org.cultivation.domain.registers.EntryId;
import org.cultivation.domain.registers.Field;
import org.cultivation.domain.registers.FieldType;
import org.cultivation.domain.registers.Kinds;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Views;
import org.cultivation.projections.entries.EntryFilter;
import org.cultivation.projections.entries.EntryRow;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.entries.FindEntries.Expiring;
import org.cultivation.projections.overview.FindTasks;
import org.cultivation.projections.overview.TaskRow;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The registers: an overview of all, the list of each, the page of an entry. */
@Page
class EntryPages {

    static final int ROWS = 50;
    /** Terms that end within so many days are shown as about to end. */
    static final int SOON = 90;

    /** A task is known by who has to do it until when, though that is told at length. */
    private static final List<String> OF_TASKS = List.of("number", "responsible", "due-on");

    private static final String PROGRESS = "progress";

    private static final List<Register> SHOWN = List.of(
            Register.BRAND,
            Register.PARK,
            Register.PROVIDER,
            Register.BELT,
            Register.TASK,
            Register.INDICATOR,
            Register.POLICY,
            Register.ACTIVITY,
            Register.STANDARD,
            Register.DOCUMENT,
            Register.UNIT);

    private final Visit visit;
    private final EntryWording wording;
    private final EntryCommands commands;

    EntryPages(Visit visit, EntryWording wording, EntryCommands commands) {
        this.visit = visit;
        this.wording = wording;
        this.commands = commands;
    }

    /** A register on the overview. */
    record Card(Register register, long total, Map<String, Long> statuses, int expiring) {}

    @GetMapping("/registers")
    String overview(Moment moment, Model model) {
        List<Card> cards = visit.ask(
                moment,
                model,
                (views, position) -> SHOWN.stream()
                        .map(register -> {
                            Map<String, Long> statuses = FindEntries.statuses(views, register, moment.on());
                            return new Card(
                                    register,
                                    statuses.values().stream()
                                            .mapToLong(Long::longValue)
                                            .sum(),
                                    statuses,
                                    FindEntries.expiring(views, register, moment.on(), SOON)
                                            .size());
                        })
                        .toList());
        model.addAttribute("pending", moment.past() ? List.of() : visit.now((views, position) -> pending(views)));
        model.addAttribute("cards", cards);
        model.addAttribute("entryWords", wording.of(model));
        return "registers/overview";
    }

    /** An entry with amendments that wait. */
    record Waiting(EntryId id, String name, List<Integer> numbers) {}

    private List<Waiting> pending(Views views) {
        return FindEntries.pending(views).stream()
                .filter(view -> Confined.shows(
                        view.id(), "register.amendment-proposed", visit.actor(), commands.unitOf(views, view.id())))
                .map(view -> new Waiting(view.id(), view.nameOn(visit.today()), view.pending()))
                .toList();
    }

    private record Seen(
            org.cultivation.projections.Page<EntryRow> rows,
            Map<String, Long> statuses,
            Units units,
            List<Expiring> expiring,
            Map<EntryId, TaskRow> tasks) {}

    @GetMapping("/registers/{register}")
    String list(
            Moment moment,
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String expiring,
            @RequestParam(defaultValue = "id") String sort,
            @RequestParam(defaultValue = "asc") String dir,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Register of = register(register);
        if (page < 1 || page > 100_000) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
        EntryFilter filter = filter(q, unit, status, target, expiring);
        Seen seen = visit.ask(
                moment,
                model,
                (views, position) -> new Seen(
                        rows(views, of, filter, moment, sort, dir, page),
                        FindEntries.statuses(views, of, moment.on()),
                        FindReference.units(views, moment.on()),
                        FindEntries.expiring(views, of, moment.on(), SOON),
                        tasks(views, of, moment)));
        model.addAttribute("tasks", seen.tasks());
        model.addAttribute("register", of);
        model.addAttribute("rows", seen.rows());
        model.addAttribute("statuses", seen.statuses());
        model.addAttribute(
                "all",
                seen.statuses().values().stream().mapToLong(Long::longValue).sum());
        model.addAttribute("units", seen.units().all());
        model.addAttribute("expiring", seen.expiring());
        model.addAttribute("q", q);
        model.addAttribute("unit", unit);
        model.addAttribute("status", status);
        model.addAttribute("sort", sort);
        model.addAttribute("descending", dir.equals("desc"));
        model.addAttribute("columns", columns(of));
        model.addAttribute("opening", of.isOpenedByFact() ? Kinds.opening(of) : null);
        model.addAttribute("mayOpen", mayOpen(of));
        model.addAttribute("entryWords", wording.of(model));
        return "registers/list";
    }

    static org.cultivation.projections.Page<EntryRow> rows(
            Views views, Register register, EntryFilter filter, Moment moment, String sort, String dir, int page) {
        if (register == Register.TASK && sort.equals(PROGRESS)) {
            return byProgress(views, filter, moment, dir.equals("desc"), page);
        }
        try {
            return FindEntries.list(views, register, filter, moment.on(), sort, dir.equals("desc"), page, ROWS);
        } catch (IllegalArgumentException unknown) {
            throw new BadParameter("sort", sort, "value");
        }
    }

    /** How far each task is, and whether it is overdue; nothing for other registers. */
    private static Map<EntryId, TaskRow> tasks(Views views, Register register, Moment moment) {
        return register == Register.TASK
                ? FindTasks.all(views, moment.on()).stream().collect(Collectors.toMap(TaskRow::id, Function.identity()))
                : Map.of();
    }

    private static org.cultivation.projections.Page<EntryRow> byProgress(
            Views views, EntryFilter filter, Moment moment, boolean descending, int page) {
        Map<EntryId, TaskRow> tasks = tasks(views, Register.TASK, moment);
        Comparator<EntryRow> order = Comparator.comparing(row -> percent(tasks.get(row.id())));
        List<EntryRow> all = FindEntries.list(
                        views, Register.TASK, filter, moment.on(), "id", false, 1, Integer.MAX_VALUE)
                .rows();
        return org.cultivation.projections.Page.of(
                all.stream().sorted(descending ? order.reversed() : order).toList(), page, ROWS);
    }

    /** What nobody reported yet comes first. */
    private static BigDecimal percent(@Nullable TaskRow task) {
        return task == null || task.percent().isEmpty() ? BigDecimal.ONE.negate() : new BigDecimal(task.percent());
    }

    static EntryFilter filter(
            @Nullable String q,
            @Nullable String unit,
            @Nullable String status,
            @Nullable String target,
            @Nullable String expiring) {
        try {
            return new EntryFilter(
                    blank(q),
                    blank(unit) == null ? null : UnitCode.parse(Objects.requireNonNull(unit)),
                    blank(status),
                    blank(target),
                    blank(expiring) == null ? null : Integer.valueOf(Objects.requireNonNull(expiring)));
        } catch (NumberFormatException e) {
            throw new BadParameter("expiring", String.valueOf(expiring), "value");
        } catch (Refusal e) {
            throw new BadParameter("unit", String.valueOf(unit), "value");
        }
    }

    @GetMapping("/registers/{register}/{id}")
    String entry(
            Moment moment,
            @PathVariable String register,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean whole,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable Long at,
            Model model) {
        EntryId entry = EntrySeen.id(register, id);
        if (entry.register() == Register.ENTERPRISE) {
            return "redirect:/enterprises/" + entry.id();
        }
        EntrySeen seen = visit.ask(
                moment,
                model,
                (views, position) ->
                        EntrySeen.read(views, entry, commands.unitOf(views, entry), moment.on(), visit.actor()));
        EntryWords words = wording.of(model);
        model.addAttribute("register", entry.register());
        model.addAttribute("seen", seen);
        model.addAttribute("actor", visit.actor());
        model.addAttribute("offers", moment.past() ? List.of() : byKind(seen.offers(visit.actor(), visit.today())));
        EntryLines.show(seen, whole, words, model);
        model.addAttribute("mayAmend", mayAmend(seen) && !moment.past());
        model.addAttribute("entryWords", words);
        visit.done(model, done, at);
        return "registers/entry";
    }

    private boolean mayAmend(EntrySeen seen) {
        Role role = visit.actor().role();
        return (role == Role.CLERK || role == Role.REVIEWER)
                && (seen.unit() == null
                        ? visit.actor().scope().isCity()
                        : visit.actor().scope().covers(seen.unit()));
    }

    static Map<org.cultivation.domain.registers.FactKind, List<EntryOffers.Offer>> byKind(
            List<EntryOffers.Offer> offers) {
        Map<org.cultivation.domain.registers.FactKind, List<EntryOffers.Offer>> by = new LinkedHashMap<>();
        offers.forEach(offer -> by.computeIfAbsent(offer.kind(), any -> new java.util.ArrayList<>())
                .add(offer));
        return by;
    }

    private boolean mayOpen(Register register) {
        if (!register.isOpenedByFact()) {
            return false;
        }
        var first = Kinds.opening(register).moves().getFirst();
        return Authority.obstacle(first.roles(), first.cityOnly(), visit.actor().scope(), visit.actor())
                .isEmpty();
    }

    /** Fields of the opening worth a column: short ones, and not those that have one of their own. */
    static List<Field> columns(Register register) {
        if (!register.isOpenedByFact()) {
            return List.of();
        }
        List<Field> fields = Kinds.opening(register).moves().getFirst().fields();
        if (register == Register.TASK) {
            return OF_TASKS.stream()
                    .flatMap(
                            name -> fields.stream().filter(field -> field.name().equals(name)))
                    .toList();
        }
        TreeSet<String> taken = new TreeSet<>(List.of("name", "title", "unit"));
        return fields.stream()
                .filter(field -> field.type() != FieldType.PROSE && taken.add(field.name()))
                .limit(4)
                .toList();
    }

    static Register register(String stored) {
        Register register = Register.find(stored).orElseThrow(() -> new Missing("register", stored));
        if (register == Register.ENTERPRISE) {
            throw new Missing("register", stored);
        }
        return register;
    }

    private static @Nullable String blank(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
