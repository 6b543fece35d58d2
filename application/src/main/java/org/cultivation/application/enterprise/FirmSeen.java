package org.cultivation.application.enterprise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cultivation.application.pages.Missing;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.CaseStanding;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.Views;
import org.cultivation.projections.amendments.FindAmendments;
import org.cultivation.projections.amendments.PendingAmendment;
import org.cultivation.projections.cases.CaseFile;
import org.cultivation.projections.cases.FindCase;
import org.cultivation.projections.criteria.FindCriteria;
import org.cultivation.projections.criteria.Judged;
import org.cultivation.projections.directory.EnterpriseRow;
import org.cultivation.projections.directory.FindEnterprises;
import org.cultivation.projections.reference.FindReference;
import org.cultivation.projections.reference.Units;
import org.cultivation.projections.timeline.FindTimeline;
import org.cultivation.projections.timeline.TimelineEntry;
import org.cultivation.projections.worklist.FindWork;
import org.cultivation.projections.worklist.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * Everything a firm's pages show, read at one position.
 *
 * @param item its latest case; null while never nominated
 * @param file that case's file
 * @param criteria how it fulfils those of each step
 * @param unmet the criterion that stands against a step taken that day
 * @param pending amendments that wait for a second official, as known at the position whatever their day
 */
record FirmSeen(
        EnterpriseRow row,
        @Nullable WorkItem item,
        @Nullable CaseFile file,
        List<TimelineEntry> timeline,
        List<PendingAmendment> pending,
        Units units,
        PoolRules rules,
        List<Judged> criteria,
        Map<PoolAction, Judged> unmet) {

    /** @throws Missing when there is no such firm on {@code on}, or the code cannot be one */
    static FirmSeen read(Views views, String code, LocalDate on) {
        UnifiedSocialCreditCode firm = code(code);
        EnterpriseRow row =
                FindEnterprises.one(views, firm, on).orElseThrow(() -> new Missing("enterprise", firm.value()));
        Optional<WorkItem> item = FindWork.of(views, firm, on);
        return new FirmSeen(
                row,
                item.orElse(null),
                FindCase.of(views, firm, on).orElse(null),
                FindTimeline.of(views, firm, on),
                FindAmendments.pending(views, null).stream()
                        .filter(pending -> pending.code().equals(firm))
                        .toList(),
                FindReference.units(views, on),
                FindReference.rules(views, on),
                FindCriteria.of(views, firm, on),
                FindCriteria.obstacles(views, firm, on));
    }

    /** @throws Missing when the text cannot be a code */
    static UnifiedSocialCreditCode code(String text) {
        try {
            return UnifiedSocialCreditCode.parse(text);
        } catch (Refusal refusal) {
            throw new Missing("enterprise", text);
        }
    }

    /** What the review policy needs, also for a firm that was never nominated. */
    CaseStanding standing() {
        return item == null
                ? new CaseStanding(PoolStatus.NOT_NOMINATED, row.unit(), List.of(), 0, 0, null)
                : item.standing();
    }

    /** True while facts can be recorded about the firm. */
    boolean alive() {
        return row.deregisteredOn() == null && row.mergedInto() == null;
    }
}
