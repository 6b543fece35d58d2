package org.cultivation.application.api;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.application.registers.SeenFacts;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.UnitCode;
import org.cultivation.projections.Page;
import org.cultivation.projections.directory.EnterpriseFilter;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.directory.SortKey;
import org.cultivation.projections.districts.FindDistricts;
import org.cultivation.projections.districts.UnitCount;
import org.cultivation.projections.feed.FeedItem;
import org.cultivation.projections.feed.FindFeed;
import org.cultivation.projections.funnel.FindFunnel;
import org.cultivation.projections.funnel.FunnelStage;
import org.cultivation.projections.plans.FindPlans;
import org.cultivation.projections.plans.PlanView;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.Member;
import org.cultivation.projections.targets.TargetStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Numbers and the lists behind them, on any day as known on any day. */
@RestController
@RequestMapping("/api")
class NumbersApi {

    private final AsOf asOf;
    private final SeenFacts seen;

    NumbersApi(AsOf asOf, SeenFacts seen) {
        this.asOf = asOf;
        this.seen = seen;
    }

    @GetMapping("/targets")
    ResponseEntity<List<TargetStanding>> targets(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(on, knownOn, FindTargets::standings);
    }

    /** The members of a number, or with {@code counted=false} what it leaves out and why. */
    @GetMapping("/targets/{id}/members")
    ResponseEntity<Page<Member>> members(
            @PathVariable String id,
            @RequestParam(defaultValue = "true") boolean counted,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        Refusal.when(!FindTargets.IDS.contains(id), "target.unknown", id);
        return asOf.answer(on, knownOn, (views, day) -> FindTargets.members(views, id, day, counted, page, size));
    }

    @GetMapping("/funnel")
    ResponseEntity<List<FunnelStage>> funnel(
            @RequestParam(required = false) @Nullable UnitCode unit,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(
                on,
                knownOn,
                (views, day) -> FindFunnel.stages(views, unit, since == null ? day.withDayOfYear(1) : since, day));
    }

    @GetMapping("/districts")
    ResponseEntity<List<UnitCount>> districts(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(on, knownOn, FindDistricts::counts);
    }

    @GetMapping("/feed")
    ResponseEntity<List<FeedItem>> feed(
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        Refusal.when(size < 1 || size > 500, "filter.malformed", "size", size);
        return asOf.answer(
                on,
                knownOn,
                (views, day) -> FindFeed.latest(views, size, on).stream()
                        .map(item -> seen.seen(item, views))
                        .toList());
    }

    @GetMapping("/plans")
    ResponseEntity<List<PlanView>> plans(@RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(null, knownOn, (views, day) -> FindPlans.all(views));
    }

    @GetMapping("/units")
    ResponseEntity<Units> units(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(on, knownOn, FindReference::units);
    }

    @GetMapping("/pool-rules")
    ResponseEntity<PoolRules> rules(
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        return asOf.answer(on, knownOn, FindReference::rules);
    }

    /** Firms whose code was entered although its check digits do not hold. For auditors and reviewers. */
    @GetMapping("/overrides")
    ResponseEntity<Page<EnterpriseRow>> overrides(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String knownOn) {
        EnterpriseFilter filter =
                new EnterpriseFilter(null, null, null, java.util.Set.of(), null, true, SortKey.CODE, false, page, size);
        return asOf.answer(on, knownOn, (views, day) -> FindEnterprises.page(views, filter, day));
    }
}
