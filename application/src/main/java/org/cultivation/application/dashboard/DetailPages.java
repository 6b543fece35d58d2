package org.cultivation.application.dashboard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.registers.EntryWording;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.Views;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.entries.EntryRow;
import org.cultivation.projections.entries.FindEntries;
import org.cultivation.projections.overview.FindParks;
import org.cultivation.projections.overview.FindTasks;
import org.cultivation.projections.overview.TaskRow;
import org.cultivation.projections.trade.FindTrade;
import org.cultivation.projections.trade.TradeFilter;
import org.cultivation.projections.trade.TradeFold;
import org.cultivation.projections.trade.TradeReport;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists behind numbers of the dashboard that no register shows: reports of trade, tasks by day due, own parks. */
@Page
class DetailPages {

    private static final int ROWS = 50;
    private static final Set<String> MODES = Set.of("9610", "9710", "9810", "1210", "1239", "0110", "1039", "other");
    private static final Set<String> DIRECTIONS = Set.of("export", "import");

    private final Visit visit;
    private final EntryWording wording;

    DetailPages(Visit visit, EntryWording wording) {
        this.visit = visit;
        this.wording = wording;
    }

    private record Reports(
            YearMonth from,
            YearMonth to,
            org.cultivation.projections.Page<TradeReport> rows,
            Map<String, String> names) {}

    /** Reports of one month, or of the twelve months that end with the last one reported. */
    @GetMapping("/dashboard/trade")
    String trade(
            Moment moment,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String mode,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "false") boolean counted,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        YearMonth only = month(month);
        UnitCode of = unit(unit);
        known("mode", mode, MODES);
        known("direction", direction, DIRECTIONS);
        checked(page);
        Reports reports = visit.ask(moment, model, (views, position) -> {
            YearMonth last = only != null
                    ? only
                    : FindTrade.lastReported(views, moment.on()).orElse(YearMonth.from(moment.on()));
            YearMonth first = only != null ? only : Trade.firstOfTwelve(last);
            var rows = FindTrade.reports(
                    views, new TradeFilter(first, last, mode, direction, of, counted), moment.on(), page, ROWS);
            return new Reports(first, last, rows, names(views, rows.rows(), moment.on()));
        });
        model.addAttribute("reports", reports);
        model.addAttribute("mode", mode);
        model.addAttribute("direction", direction);
        model.addAttribute("unit", of);
        model.addAttribute("counted", counted);
        model.addAttribute("kind", TradeFold.kind().orElseThrow());
        model.addAttribute("entryWords", wording.of(model));
        return "dashboard/trade";
    }

    private static Map<String, String> names(Views views, List<TradeReport> rows, LocalDate on) {
        Map<String, String> names = new HashMap<>();
        for (TradeReport row : rows) {
            names.computeIfAbsent(
                    row.code(),
                    code -> FindEnterprises.one(views, new UnifiedSocialCreditCode(code), on)
                            .map(EnterpriseRow::name)
                            .orElse(code));
        }
        return names;
    }

    /** Tasks by the day due; with {@code overdue} only those that are. */
    @GetMapping("/dashboard/tasks")
    String tasks(Moment moment, @RequestParam(defaultValue = "false") boolean overdue, Model model) {
        List<TaskRow> tasks = visit.ask(moment, model, (views, position) -> FindTasks.all(views, moment.on()));
        model.addAttribute(
                "tasks",
                tasks.stream().filter(task -> !overdue || task.overdue()).toList());
        model.addAttribute("overdue", overdue);
        model.addAttribute("register", Register.TASK);
        model.addAttribute("entryWords", wording.of(model));
        return "dashboard/tasks";
    }

    /** The parks that count, without the demonstration parks. */
    @GetMapping("/dashboard/parks")
    String parks(Moment moment, Model model) {
        List<EntryRow> parks = visit.ask(
                moment,
                model,
                (views, position) -> FindParks.counted(views, moment.on()).stream()
                        .filter(park -> !park.isDemonstration())
                        .flatMap(park -> FindEntries.one(views, park.id(), moment.on()).stream())
                        .toList());
        model.addAttribute("parks", parks);
        model.addAttribute("register", Register.PARK);
        model.addAttribute("entryWords", wording.of(model));
        return "dashboard/parks";
    }

    private static @Nullable YearMonth month(@Nullable String month) {
        try {
            return blank(month) ? null : YearMonth.parse(Objects.requireNonNull(month));
        } catch (DateTimeException e) {
            throw new BadParameter("month", String.valueOf(month), "value");
        }
    }

    private static @Nullable UnitCode unit(@Nullable String unit) {
        try {
            return blank(unit) ? null : UnitCode.parse(Objects.requireNonNull(unit));
        } catch (Refusal e) {
            throw new BadParameter("unit", String.valueOf(unit), "value");
        }
    }

    private static void known(String name, @Nullable String value, Set<String> values) {
        if (value != null && !values.contains(value)) {
            throw new BadParameter(name, value, "value");
        }
    }

    private static void checked(int page) {
        if (page < 1 || page > 100_000) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
    }

    private static boolean blank(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
