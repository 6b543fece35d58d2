package org.cultivation.application.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cultivation.application.pages.BadParameter;
import org.cultivation.application.pages.Formats;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Visit;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.PoolRules;
import org.cultivation.projections.Page;
import org.cultivation.projections.firm.EntityRules;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.Member;
import org.cultivation.projections.targets.TargetStanding;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Explains a target's number: who counts and by which facts, who does not and why, with the same total, under which
 * rule, at which position. As a page, or as the drawer over another page.
 */
@org.cultivation.application.pages.Page
class ExplainPages {

    private static final int ROWS = 50;
    private static final int DRAWER_ROWS = 10;

    private final Visit visit;

    ExplainPages(Visit visit) {
        this.visit = visit;
    }

    private record Seen(
            Optional<TargetStanding> standing,
            Page<Member> counted,
            List<Member> excluded,
            PoolRules rules,
            int activityMonths,
            CountingRules counting,
            @Nullable Member asked) {}

    @GetMapping("/explain/{target}")
    String explain(
            Moment moment,
            @PathVariable String target,
            @RequestParam(defaultValue = "true") boolean counted,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean drawer,
            Model model) {
        if (!FindTargets.IDS.contains(target)) {
            throw new Missing("target", target);
        }
        if (page < 1 || page > 100_000) {
            throw new BadParameter("page", String.valueOf(page), "value");
        }
        int rows = drawer ? DRAWER_ROWS : ROWS;
        Seen seen = visit.ask(moment, model, (views, position) -> {
            Page<Member> members = FindTargets.members(views, target, moment.on(), true, page, rows);
            List<Member> excluded = FindTargets.members(views, target, moment.on(), false, 1, Integer.MAX_VALUE)
                    .rows();
            return new Seen(
                    FindTargets.standings(views, moment.on()).stream()
                            .filter(standing -> standing.goal().id().equals(target))
                            .findFirst(),
                    members,
                    excluded,
                    FindReference.rules(views, moment.on()),
                    EntityRules.on(views, moment.on()).months(),
                    FindReference.counting(views, moment.on()),
                    q == null
                            ? null
                            : asked(
                                    q,
                                    excluded,
                                    FindTargets.members(views, target, moment.on(), true, 1, Integer.MAX_VALUE)
                                            .rows()));
        });
        Map<String, Long> reasons = seen.excluded().stream()
                .collect(Collectors.groupingBy(Member::reason, LinkedHashMap::new, Collectors.counting()));
        if (reason != null && !reason.isBlank() && !reasons.containsKey(reason)) {
            throw new BadParameter("reason", reason, "value");
        }
        List<Member> shown = seen.excluded().stream()
                .filter(member ->
                        reason == null || reason.isBlank() || member.reason().equals(reason))
                .toList();
        boolean listCounted = counted && (reason == null || reason.isBlank());
        model.addAttribute("target", target);
        model.addAttribute("standing", seen.standing().orElse(null));
        model.addAttribute("members", listCounted ? seen.counted() : Page.of(shown, page, rows));
        model.addAttribute("countedTotal", seen.counted().total());
        model.addAttribute("excludedTotal", (long) seen.excluded().size());
        model.addAttribute("reasons", reasons);
        model.addAttribute("listCounted", listCounted);
        model.addAttribute("reason", reason);
        model.addAttribute("rules", seen.rules());
        model.addAttribute("activityMonths", seen.activityMonths());
        model.addAttribute("counting", seen.counting().find(target).orElse(null));
        model.addAttribute("countingVersion", seen.counting().version());
        model.addAttribute("reasonWords", words(seen.excluded(), model));
        model.addAttribute("asked", seen.asked());
        model.addAttribute("drawer", drawer);
        return drawer ? "explain :: explained" : "explain";
    }

    /** What each reason is called: in the bundles, or in the words of the condition that failed. */
    private static Map<String, String> words(List<Member> excluded, Model model) {
        Formats f = (Formats) Objects.requireNonNull(model.getAttribute("f"));
        return excluded.stream()
                .collect(Collectors.toMap(
                        Member::reason,
                        member -> f.textOr(
                                "reason." + member.reason() + ".group",
                                member.reasonArguments().size() == 2
                                        ? member.reasonArguments().get(f.english() ? 1 : 0)
                                        : member.reason()),
                        (one, same) -> one));
    }

    private static @Nullable Member asked(String q, List<Member> excluded, List<Member> counted) {
        return java.util.stream.Stream.concat(counted.stream(), excluded.stream())
                .filter(member -> member.code().equals(q))
                .findFirst()
                .orElse(null);
    }
}
