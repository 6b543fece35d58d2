package org.cultivation.projections.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.PoolRules.Criterion;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolEvent;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Dated;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.firm.Standing;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.RulesView;
import org.cultivation.projections.worklist.CaseOnDay;
import org.jspecify.annotations.Nullable;

/** Questions about what a firm must fulfil for the steps of its case. */
public final class FindCriteria {

    private FindCriteria() {}

    /** Names that {@code criterion} uses after {@code it} although firms have no such value. */
    public static Set<String> unknownNames(Criterion criterion) {
        return FirmOnCriteria.unknownNames(criterion);
    }

    /**
     * The first criterion of {@code rules} that stands against {@code action} on {@code on}.
     *
     * @param handedIn what the step brings along; null when it brings nothing, or nothing yet
     */
    public static Optional<Judged> obstacle(
            Views views,
            UnifiedSocialCreditCode code,
            PoolAction action,
            PoolRules rules,
            LocalDate on,
            @Nullable Submission handedIn) {
        List<Criterion> criteria = rules.criteria(action.name());
        if (criteria.isEmpty()) {
            return Optional.empty();
        }
        return views.find(FirmFields.TYPE, code.value())
                .filter(firm -> firm.isKnownOn(on))
                .flatMap(firm -> judged(views, firm, action, criteria, rules, on, handedIn, null).stream()
                        .filter(Judged::stands)
                        .findFirst());
    }

    /** What stands against each action that has criteria, by the rules of {@code on}. */
    public static Map<PoolAction, Judged> obstacles(Views views, UnifiedSocialCreditCode code, LocalDate on) {
        PoolRules rules = FindReference.rules(views, on);
        Map<PoolAction, Judged> obstacles = new LinkedHashMap<>();
        for (PoolAction action : PoolAction.values()) {
            obstacle(views, code, action, rules, on, null).ifPresent(judged -> obstacles.put(action, judged));
        }
        return obstacles;
    }

    /**
     * All criteria for the firm's latest case, in the order of the steps: those of a step that was taken by the rules it
     * was taken under, on its day; the others by the rules of {@code on}, on that day.
     */
    public static List<Judged> of(Views views, UnifiedSocialCreditCode code, LocalDate on) {
        FirmView firm = views.find(FirmFields.TYPE, code.value())
                .filter(known -> known.isKnownOn(on))
                .orElse(null);
        if (firm == null) {
            return List.of();
        }
        Map<PoolAction, RecordedFact> taken = taken(views, firm, on);
        PoolRules today = FindReference.rules(views, on);
        List<Judged> all = new ArrayList<>();
        for (PoolAction action : PoolAction.values()) {
            RecordedFact fact = taken.get(action);
            LocalDate day = fact == null ? on : fact.effectiveOn();
            PoolRules rules = fact == null ? today : named(views, fact);
            all.addAll(judged(
                    views,
                    firm,
                    action,
                    rules.criteria(action.name()),
                    rules,
                    day,
                    null,
                    fact == null ? null : fact.position()));
        }
        return List.copyOf(all);
    }

    /** The last fact of each action in the latest case. */
    private static Map<PoolAction, RecordedFact> taken(Views views, FirmView firm, LocalDate on) {
        CaseOnDay latest = CaseOnDay.of(firm, on);
        if (latest == null) {
            return Map.of();
        }
        Map<PoolAction, RecordedFact> taken = new LinkedHashMap<>();
        Standing.among(views.history().of(firm.code().value(), views.reached())).stream()
                .filter(fact -> !fact.effectiveOn().isAfter(on))
                .forEach(fact -> {
                    if (fact.fact() instanceof PoolEvent event && event.caseNumber() == latest.caseNumber()) {
                        taken.put(PoolAction.of(event), fact);
                    }
                });
        return taken;
    }

    /** The rules whose version the fact names; those of its day when no such version was published. */
    private static PoolRules named(Views views, RecordedFact fact) {
        String version = fact.fact().attestation().ruleVersion();
        return views.find(RulesView.TYPE, RulesView.ID).orElse(RulesView.NONE).versions().entries().stream()
                .map(Dated::value)
                .filter(rules -> rules.version().equals(version))
                .findFirst()
                .orElseGet(() -> FindReference.rules(views, fact.effectiveOn()));
    }

    private static List<Judged> judged(
            Views views,
            FirmView firm,
            PoolAction action,
            List<Criterion> criteria,
            PoolRules rules,
            LocalDate on,
            @Nullable Submission handedIn,
            @Nullable Long position) {
        if (criteria.isEmpty()) {
            return List.of();
        }
        boolean submits = action == PoolAction.NOMINATE || action == PoolAction.RESUBMIT;
        FirmOnCriteria seen = FirmOnCriteria.of(firm, on, rules, handedIn, submits && position == null);
        return criteria.stream()
                .map(criterion ->
                        new Judged(criterion, seen.judge(criterion, views.conditions()), rules.version(), on, position))
                .toList();
    }
}
