package org.cultivation.application.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cultivation.application.pages.Typed;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.Condition;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.PoolRules.Criterion;
import org.cultivation.domain.Refusal;

/** Rules as a form shows them and as they come back: parameters a line each, conditions a row each. */
final class RuleForm {

    /** Rows beyond those filled, for conditions to come. */
    private static final int FREE = 2;

    private static final int MOST = 40;

    private RuleForm() {}

    static Typed filled(CountingRule rule, String version) {
        Typed form = new Typed()
                .with("version", version)
                .with(
                        "parameters",
                        rule.parameters().entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining("\n")));
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            row(form, i, condition.id(), condition.when(), condition.otherwise(), condition.otherwiseEnglish());
        }
        return form;
    }

    static Typed filled(PoolRules rules) {
        Typed form = new Typed()
                .with("version", rules.version())
                .with("noticeDays", rules.noticeDays())
                .with("activityMonths", rules.activityMonths());
        for (int i = 0; i < rules.criteria().size(); i++) {
            Criterion criterion = rules.criteria().get(i);
            row(form, i, criterion.id(), criterion.when(), criterion.text(), criterion.textEnglish());
            form.with("step" + i, criterion.step());
        }
        return form;
    }

    private static void row(Typed form, int row, String id, String when, String text, String english) {
        form.with("id" + row, id)
                .with("when" + row, when)
                .with("text" + row, text)
                .with("english" + row, english);
    }

    /** How many rows to show. */
    static int rows(Typed form) {
        int rows = 0;
        for (int i = 0; i < MOST; i++) {
            rows = form.value("id" + i).isBlank() && form.value("when" + i).isBlank() ? rows : i + 1;
        }
        return Math.min(rows + FREE, MOST);
    }

    /** The version of {@code rules} in which the rule for one target reads as typed. */
    static CountingRules read(Typed form, CountingRules rules, CountingRule before) {
        List<Condition> conditions = new ArrayList<>();
        for (int i : written(form)) {
            conditions.add(new Condition(
                    form.value("id" + i).strip(),
                    form.value("when" + i).strip(),
                    form.value("text" + i).strip(),
                    form.value("english" + i).strip()));
        }
        CountingRule after =
                new CountingRule(before.target(), before.register(), before.measure(), parameters(form), conditions);
        List<CountingRule> all = new ArrayList<>(rules.rules());
        all.replaceAll(rule -> rule.target().equals(after.target()) ? after : rule);
        if (rules.find(after.target()).isEmpty()) {
            all.addFirst(after);
        }
        return new CountingRules(form.value("version").strip(), all);
    }

    /** Pool rules as typed; how long a case may wait stays as in {@code rules}. */
    static PoolRules read(Typed form, PoolRules rules) {
        List<Criterion> criteria = new ArrayList<>();
        for (int i : written(form)) {
            criteria.add(new Criterion(
                    form.value("step" + i),
                    form.value("id" + i).strip(),
                    form.value("when" + i).strip(),
                    form.value("text" + i).strip(),
                    form.value("english" + i).strip()));
        }
        return new PoolRules(
                form.value("version").strip(),
                number(form, "noticeDays"),
                number(form, "activityMonths"),
                rules.stageLimits(),
                criteria);
    }

    private static int number(Typed form, String name) {
        Long number = form.number(name);
        Refusal.when(number == null, "text.missing", name);
        return (int) Math.clamp(Objects.requireNonNull(number), 0, Integer.MAX_VALUE);
    }

    private static List<Integer> written(Typed form) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            if (!form.value("id" + i).isBlank() || !form.value("when" + i).isBlank()) {
                rows.add(i);
            }
        }
        return rows;
    }

    private static Map<String, String> parameters(Typed form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String line : form.value("parameters").split("\\R")) {
            if (!line.isBlank()) {
                int at = line.indexOf('=');
                Refusal.when(at < 1, "rules.parameter-malformed", line.strip());
                parameters.put(
                        line.substring(0, at).strip(), line.substring(at + 1).strip());
            }
        }
        return parameters;
    }
}
