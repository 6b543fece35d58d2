package org.cultivation.domain.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.registers.Register;
import org.jspecify.annotations.Nullable;

/** What a version of reference data must fulfil. */
final class ReferencePolicy {

    /** The steps forward: what sends back or ends a case must be possible for whoever fulfils nothing. */
    private static final Set<String> STEPS = Stream.of(
                    PoolAction.NOMINATE,
                    PoolAction.RESUBMIT,
                    PoolAction.PASS_FIRST_REVIEW,
                    PoolAction.PASS_SECOND_REVIEW,
                    PoolAction.OPEN_NOTICE,
                    PoolAction.CLOSE_NOTICE,
                    PoolAction.ENTER,
                    PoolAction.RESUME)
            .map(PoolAction::name)
            .collect(Collectors.toSet());

    private ReferencePolicy() {}

    /** @throws Refusal when a rule says no */
    static ReferenceEvent.UnitsPublished units(ReferenceCommand.PublishUnits c) {
        Map<UnitCode, ReportingUnit> byCode = new HashMap<>();
        Set<String> names = new HashSet<>();
        Set<List<Integer>> tiles = new HashSet<>();
        for (ReportingUnit unit : c.units()) {
            Refusal.when(byCode.put(unit.code(), unit) != null, "unit.code-twice", unit.code());
            Refusal.when(!names.add(Text.line("name", unit.name(), 2, 50)), "unit.name-twice", unit.name());
            Text.line("englishName", unit.englishName(), 2, 80);
            LocalDate until = unit.validUntil();
            Refusal.when(until != null && until.isBefore(unit.validFrom()), "unit.ends-before-start", unit.code());
            Refusal.when(!tileIsRight(unit, tiles), "unit.tile-wrong", unit.code());
        }
        Refusal.when(byCode.keySet().stream().filter(UnitCode::isCity).count() != 1, "unit.not-one-city");
        byCode.values().forEach(unit -> requireParent(unit, byCode));
        c.retired().forEach(retired -> requireSuccessor(retired, byCode, c.act().effectiveOn()));
        return new ReferenceEvent.UnitsPublished(
                Text.line("version", c.version(), 2, 20),
                c.units(),
                c.retired(),
                c.act().attest());
    }

    /** @throws Refusal when a rule says no */
    static ReferenceEvent.PoolRulesPublished rules(ReferenceCommand.PublishPoolRules c) {
        PoolRules rules = c.rules();
        Text.line("version", rules.version(), 2, 20);
        requireBetween("noticeDays", rules.noticeDays(), 60);
        requireBetween("activityMonths", rules.activityMonths(), 120);
        Set<String> stages = new HashSet<>();
        for (PoolRules.StageLimit limit : rules.stageLimits()) {
            boolean known = Arrays.stream(PoolStatus.values())
                    .anyMatch(status -> status.name().equals(limit.stage()));
            Refusal.when(!known || !stages.add(limit.stage()), "rules.stage-wrong", limit.stage());
            requireBetween(limit.stage(), limit.workingDays(), 365);
        }
        Set<String> ids = new HashSet<>();
        for (PoolRules.Criterion criterion : rules.criteria()) {
            Refusal.when(!STEPS.contains(criterion.step()), "rules.step-wrong", criterion.id(), criterion.step());
            Refusal.when(!ids.add(criterion.id()), "rules.condition-twice", criterion.id());
            Text.line("id", criterion.id(), 2, 60);
            Text.required("when", criterion.when(), 2000);
            Text.line("text", criterion.text(), 2, 200);
            Text.line("textEnglish", criterion.textEnglish(), 2, 200);
        }
        return new ReferenceEvent.PoolRulesPublished(rules, c.act().attest());
    }

    /** @throws Refusal when a rule says no */
    static ReferenceEvent.CountingRulesPublished counting(ReferenceCommand.PublishCountingRules c) {
        Text.line("version", c.rules().version(), 2, 20);
        Set<String> targets = new HashSet<>();
        for (CountingRules.CountingRule rule : c.rules().rules()) {
            Refusal.when(!targets.add(rule.target()), "rules.target-twice", rule.target());
            Refusal.when(Register.find(rule.register()).isEmpty(), "rules.register-unknown", rule.register());
            Refusal.when(
                    rule.judgesFirms()
                            && !(rule.register().equals(Register.ENTERPRISE.stored())
                                    && rule.measure() == CountingRules.Measure.ENTRIES),
                    "rules.entities-are-firms",
                    rule.target());
            Refusal.when(rule.conditions().isEmpty(), "rules.no-condition", rule.target());
            Set<String> ids = new HashSet<>();
            for (CountingRules.Condition condition : rule.conditions()) {
                Refusal.when(!ids.add(condition.id()), "rules.condition-twice", condition.id());
                Text.required("when", condition.when(), 2000);
                Text.line("otherwise", condition.otherwise(), 2, 200);
                Text.line("otherwiseEnglish", condition.otherwiseEnglish(), 2, 200);
            }
        }
        return new ReferenceEvent.CountingRulesPublished(c.rules(), c.act().attest());
    }

    private static void requireBetween(String parameter, int value, int maximum) {
        Refusal.when(value < 1 || value > maximum, "rules.out-of-range", parameter, value, maximum);
    }

    /** A zone lies in the district its code begins with; districts and the city have no parent. */
    private static void requireParent(ReportingUnit unit, Map<UnitCode, ReportingUnit> byCode) {
        @Nullable UnitCode parent = unit.parent();
        String code = unit.code().value();
        int dot = code.indexOf('.');
        boolean right = dot < 0
                ? parent == null
                : parent != null
                        && byCode.containsKey(parent)
                        && code.substring(0, dot).equals(parent.value());
        Refusal.when(!right, "unit.parent-wrong", unit.code());
    }

    private static boolean tileIsRight(ReportingUnit unit, Set<List<Integer>> taken) {
        Integer row = unit.tileRow();
        Integer column = unit.tileColumn();
        if (row == null || column == null) {
            return row == null && column == null;
        }
        return row >= 0 && row < 20 && column >= 0 && column < 20 && taken.add(List.of(row, column));
    }

    private static void requireSuccessor(RetiredCode retired, Map<UnitCode, ReportingUnit> byCode, LocalDate on) {
        Refusal.when(byCode.containsKey(retired.code()), "unit.retired-but-listed", retired.code());
        Refusal.when(!byCode.containsKey(retired.successor()), "unit.successor-unknown", retired.code());
        Refusal.when(
                retired.retiredIn() < 1949 || retired.retiredIn() > on.getYear(), "unit.retired-year", retired.code());
    }
}
