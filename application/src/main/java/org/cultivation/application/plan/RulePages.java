package org.cultivation.application.plan;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cultivation.application.commands.Recorded;
import org.cultivation.application.commands.RuleChanges;
import org.cultivation.application.pages.Evidence;
import org.cultivation.application.pages.Missing;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Page;
import org.cultivation.application.pages.Typed;
import org.cultivation.application.pages.Visit;
import org.cultivation.application.pages.Writing;
import org.cultivation.domain.Act;
import org.cultivation.domain.CountingRules;
import org.cultivation.domain.CountingRules.CountingRule;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Role;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.projections.Dated;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.EntityRules;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.targets.FindTargets;
import org.cultivation.projections.targets.RuleTrial;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The rules in force on a day with their versions, and a form for each: anybody may try a change and see who would enter
 * and who would leave; administrators publish it.
 */
@Page
class RulePages {

    /** The rules of the pool, beside the targets that are counted. */
    private static final String POOL = "pool";

    /** Steps that may have criteria. */
    private static final List<PoolAction> STEPS = List.of(
            PoolAction.NOMINATE,
            PoolAction.RESUBMIT,
            PoolAction.PASS_FIRST_REVIEW,
            PoolAction.PASS_SECOND_REVIEW,
            PoolAction.OPEN_NOTICE,
            PoolAction.CLOSE_NOTICE,
            PoolAction.ENTER,
            PoolAction.RESUME);

    private final Visit visit;
    private final Writing writing;
    private final RuleChanges changes;

    RulePages(Visit visit, Writing writing, RuleChanges changes) {
        this.visit = visit;
        this.writing = writing;
        this.changes = changes;
    }

    private record Seen(
            PoolRules pool,
            CountingRules counting,
            List<CountingRule> rules,
            List<Dated<PoolRules>> poolVersions,
            List<Dated<CountingRules>> countingVersions) {}

    @GetMapping("/plan/rules")
    String rules(
            Moment moment,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable Long at,
            Model model) {
        Seen seen = visit.ask(moment, model, (views, position) -> {
            CountingRules counting = FindReference.counting(views, moment.on());
            return new Seen(
                    FindReference.rules(views, moment.on()),
                    counting,
                    FindTargets.IDS.stream()
                            .flatMap(target -> Stream.ofNullable(rule(counting, target)))
                            .toList(),
                    FindReference.poolVersions(views),
                    FindReference.countingVersions(views));
        });
        model.addAttribute("pool", seen.pool());
        model.addAttribute("counting", seen.counting());
        model.addAttribute("rules", seen.rules());
        model.addAttribute("poolVersions", seen.poolVersions());
        model.addAttribute("countingVersions", seen.countingVersions());
        visit.done(model, done, at);
        return "plan/rules";
    }

    @GetMapping("/plan/rules/{which}")
    String form(Moment moment, @PathVariable String which, Model model) {
        Typed form = visit.now((views, position) -> filled(views, which)).with("effectiveOn", visit.today());
        visit.ask(moment, model, (views, position) -> position);
        return show(which, form, List.of(), model);
    }

    /** Looks at what a change would do; records nothing. */
    @PostMapping("/plan/rules/{which}/try")
    String attempt(@PathVariable String which, HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed form = new Typed(request.getParameterMap());
        form.with("idempotencyKey", "");
        visit.moment(model);
        return writing.attempt(
                new Writing.Attempt(form, "rules.change", List.of(), model, response),
                () -> {
                    List<RuleTrial> trials = which.equals(POOL)
                            ? changes.tried(RuleForm.read(form, pool()))
                            : changes.tried(RuleForm.read(form, counting(), present(which)));
                    return show(which, form, trials, model);
                },
                () -> show(which, form, List.of(), model));
    }

    @PostMapping("/plan/rules/{which}")
    String publish(
            @PathVariable String which,
            @RequestParam(required = false) @Nullable MultipartFile evidenceFile,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Typed form = new Typed(request.getParameterMap());
        visit.file(form, evidenceFile);
        visit.moment(model);
        return writing.attempt(
                new Writing.Attempt(form, "rules.change", List.of(), model, response),
                () -> {
                    Act act = visit.act(form.day("effectiveOn"), Evidence.basis(form));
                    Recorded recorded = which.equals(POOL)
                            ? changes.publish(RuleForm.read(form, pool()), act)
                            : changes.publish(RuleForm.read(form, counting(), present(which)), act);
                    return "redirect:/plan/rules?done=rules&at=" + recorded.position();
                },
                () -> show(which, form, List.of(), model));
    }

    private String show(String which, Typed form, List<RuleTrial> trials, Model model) {
        model.addAttribute("which", which);
        model.addAttribute("form", form);
        model.addAttribute("trials", trials);
        model.addAttribute("rows", RuleForm.rows(form));
        model.addAttribute("steps", STEPS);
        model.addAttribute(
                "register", which.equals(POOL) ? "enterprise" : present(which).register());
        model.addAttribute("mayPublish", visit.actor().role() == Role.ADMINISTRATOR);
        return "plan/rule";
    }

    private Typed filled(Views views, String which) {
        if (which.equals(POOL)) {
            return RuleForm.filled(FindReference.rules(views, visit.today()));
        }
        CountingRules counting = FindReference.counting(views, visit.today());
        CountingRule rule = rule(counting, which);
        if (rule == null) {
            throw new Missing("target", which);
        }
        return RuleForm.filled(rule, counting.version());
    }

    private PoolRules pool() {
        return visit.now((views, position) -> FindReference.rules(views, visit.today()));
    }

    private CountingRules counting() {
        return visit.now((views, position) -> FindReference.counting(views, visit.today()));
    }

    private CountingRule present(String target) {
        CountingRule rule = rule(counting(), target);
        if (rule == null) {
            throw new Missing("target", target);
        }
        return rule;
    }

    /** The rule as published; for market entities the built-in one where none is. */
    private static @Nullable CountingRule rule(CountingRules counting, String target) {
        Optional<CountingRule> published = counting.find(target);
        if (published.isPresent()) {
            return published.get();
        }
        return target.equals(CountingRules.ENTITIES) ? EntityRules.builtIn() : null;
    }
}
