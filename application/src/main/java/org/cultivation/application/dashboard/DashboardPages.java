package org.cultivation.application.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.registers.EntryWording;
import org.cultivation.application.registers.SeenFacts;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.registers.Register;
import org.cultivation.projections.feed.FeedItem;
import org.cultivation.projections.feed.FindFeed;
import org.cultivation.projections.funnel.FindFunnel;
import org.cultivation.projections.funnel.FunnelStage;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.Outlook;
import org.cultivation.projections.targets.TargetStanding;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboard: how far to each target and at what pace, where cases wait, where the firms are, what happened last. */
@Page
class DashboardPages {

    private static final int LATEST = 8;

    private final Visit visit;
    private final SeenFacts facts;
    private final EntryWording wording;

    DashboardPages(Visit visit, SeenFacts facts, EntryWording wording) {
        this.facts = facts;
        this.visit = visit;
        this.wording = wording;
    }

    /** A target and the geometry of its line. */
    record Card(TargetStanding standing, Spark spark) {}

    private record Seen(
            List<TargetStanding> standings,
            List<FunnelStage> funnel,
            Map<UnitCode, Long> numbers,
            Units units,
            List<FeedItem> feed,
            Trade trade,
            Panels panels) {}

    @GetMapping("/")
    String start() {
        return "redirect:/dashboard";
    }

    @GetMapping("/dashboard")
    String dashboard(Moment moment, @RequestParam(defaultValue = "entities") String tiles, Model model) {
        LocalDate on = moment.on();
        LocalDate since = on.withDayOfYear(1);
        Measure measure = Measure.of(tiles);
        Seen seen = visit.ask(
                moment,
                model,
                (views, position) -> new Seen(
                        FindTargets.standings(views, on),
                        FindFunnel.stages(views, null, since, on),
                        measure.numbers(views, on),
                        FindReference.units(views, on),
                        FindFeed.latest(views, LATEST, moment.past() ? on : null).stream()
                                .map(item -> facts.seen(item, views))
                                .toList(),
                        Trade.of(views, on),
                        Panels.of(views, on)));
        model.addAttribute(
                "cards",
                seen.standings().stream()
                        .map(standing -> new Card(standing, Spark.of(standing, on)))
                        .toList());
        model.addAttribute("summary", Summary.of(seen.standings()));
        model.addAttribute("daysLeft", seen.standings().isEmpty() ? null : left(seen.standings(), on));
        model.addAttribute("due", seen.standings().isEmpty() ? null : due(seen.standings()));
        model.addAttribute("funnel", new Funnel(seen.funnel()));
        model.addAttribute("since", since);
        model.addAttribute("tiles", Tiles.of(seen.units(), seen.numbers()));
        model.addAttribute("measure", measure);
        model.addAttribute("measures", Measure.values());
        model.addAttribute("trade", seen.trade());
        model.addAttribute("panels", seen.panels());
        model.addAttribute("entryWords", wording.of(model));
        model.addAttribute("registers", List.of(Register.BRAND, Register.PARK, Register.BELT));
        model.addAttribute("feed", seen.feed());
        model.addAttribute(
                "growth",
                seen.standings().stream()
                        .filter(standing -> standing.goal().id().equals("entities"))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("charts", true);
        return "dashboard";
    }

    private static LocalDate due(List<TargetStanding> standings) {
        return standings.stream()
                .map(standing -> standing.goal().dueOn())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static long left(List<TargetStanding> standings, LocalDate on) {
        return Math.max(0, java.time.temporal.ChronoUnit.DAYS.between(on, due(standings)));
    }

    /** How many targets have which outlook. */
    record Summary(long met, long reachable, long borderline, long lacking, long open) {

        static Summary of(List<TargetStanding> standings) {
            return new Summary(
                    count(standings, Outlook.MET),
                    count(standings, Outlook.REACHABLE),
                    count(standings, Outlook.BORDERLINE),
                    count(standings, Outlook.SHORT),
                    count(standings, Outlook.NOT_EXTRAPOLATED) + count(standings, Outlook.NO_DATA));
        }

        private static long count(List<TargetStanding> standings, Outlook outlook) {
            return standings.stream()
                    .filter(standing -> standing.outlook() == outlook)
                    .count();
        }
    }
}
