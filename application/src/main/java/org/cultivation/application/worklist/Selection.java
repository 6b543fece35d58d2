package org.cultivation.application.worklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cultivation.application.commands.CriteriaCheck;
import org.cultivation.application.pages.Moment;
import org.cultivation.application.pages.Refusals;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.CaseStanding;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.ReviewPolicy;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Views;
import org.cultivation.projections.criteria.FindCriteria;
import org.cultivation.projections.criteria.Judged;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.worklist.FindWork;
import org.cultivation.projections.worklist.WorkItem;

/**
 * The firms chosen for a batch: for each action how many of them the visitor may take it on, and for one action who is
 * left out and why.
 */
record Selection(List<Chosen> chosen) {

    /** What can be done to many at once; objections, notices of one firm and the like are looked at one by one. */
    private static final List<PoolAction> BATCHES = List.of(
            PoolAction.NOMINATE,
            PoolAction.PASS_FIRST_REVIEW,
            PoolAction.PASS_SECOND_REVIEW,
            PoolAction.OPEN_NOTICE,
            PoolAction.CLOSE_NOTICE,
            PoolAction.ENTER,
            PoolAction.RETURN,
            PoolAction.REJECT);

    /** A firm, how its case stands, and the criterion that stands against a step. */
    record Chosen(EnterpriseRow firm, CaseStanding standing, Map<PoolAction, Judged> unmet, boolean warned) {

        public UnifiedSocialCreditCode code() {
            return firm.code();
        }
    }

    /** Firms that an action leaves out for one reason. */
    record LeftOut(String why, List<EnterpriseRow> firms) {}

    static Selection read(Views views, List<UnifiedSocialCreditCode> codes, Moment moment) {
        List<Chosen> chosen = new ArrayList<>();
        for (UnifiedSocialCreditCode code : codes) {
            FindEnterprises.one(views, code, moment.on())
                    .ifPresent(row -> chosen.add(chosen(
                            row,
                            FindWork.of(views, code, moment.on()),
                            FindCriteria.obstacles(views, code, moment.on()))));
        }
        return new Selection(chosen);
    }

    private static Chosen chosen(EnterpriseRow row, Optional<WorkItem> item, Map<PoolAction, Judged> unmet) {
        CaseStanding standing = item.map(WorkItem::standing)
                .orElseGet(() -> new CaseStanding(PoolStatus.NOT_NOMINATED, row.unit(), List.of(), 0, 0, null));
        return new Chosen(
                row, standing, unmet, item.map(one -> one.openObjections() > 0).orElse(false));
    }

    /** Actions that at least one chosen firm permits the visitor, with how many do. */
    Map<PoolAction, Long> actions(Actor actor, Moment moment) {
        Map<PoolAction, Long> actions = new EnumMap<>(PoolAction.class);
        for (PoolAction action : BATCHES) {
            long able = able(action, actor, moment).size();
            if (able > 0) {
                actions.put(action, able);
            }
        }
        return actions;
    }

    List<Chosen> able(PoolAction action, Actor actor, Moment moment) {
        return chosen.stream()
                .filter(one -> obstacle(action, one, actor, moment).isEmpty())
                .toList();
    }

    List<LeftOut> leftOut(PoolAction action, Actor actor, Moment moment, Refusals refusals, Locale locale) {
        Map<String, List<EnterpriseRow>> reasons = new LinkedHashMap<>();
        for (Chosen one : chosen) {
            obstacle(action, one, actor, moment)
                    .ifPresent(
                            refusal -> reasons.computeIfAbsent(refusals.text(refusal, locale), why -> new ArrayList<>())
                                    .add(one.firm()));
        }
        return reasons.entrySet().stream()
                .map(reason -> new LeftOut(reason.getKey(), reason.getValue()))
                .toList();
    }

    private static Optional<Refusal> obstacle(PoolAction action, Chosen one, Actor actor, Moment moment) {
        if (one.firm().mergedInto() != null) {
            return Optional.of(new Refusal("enterprise.merged", one.firm().mergedInto()));
        }
        if (one.firm().deregisteredOn() != null) {
            return Optional.of(new Refusal("enterprise.deregistered", one.firm().deregisteredOn()));
        }
        return ReviewPolicy.obstacle(action, one.standing(), actor, moment.today())
                .or(() -> Optional.ofNullable(one.unmet().get(action)).map(CriteriaCheck::refusal))
                .or(() -> action == PoolAction.NOMINATE && one.firm().mainProducts() == null
                        ? Optional.of(new Refusal("text.missing", "mainProducts"))
                        : Optional.empty());
    }
}
