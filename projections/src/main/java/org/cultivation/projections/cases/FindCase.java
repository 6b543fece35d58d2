package org.cultivation.projections.cases;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cultivation.domain.enterprise.PoolEvent;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.firm.PoolStep;
import org.cultivation.projections.firm.Standing;
import org.cultivation.projections.worklist.CaseOnDay;

/** The file of a case, made of the firm's standing facts at the moment it is asked for. */
public final class FindCase {

    private static final Comparator<RecordedFact> BY_DATE =
            Comparator.comparing(RecordedFact::effectiveOn).thenComparingLong(RecordedFact::position);

    private FindCase() {}

    /** The firm's latest case; empty when it was never nominated. */
    public static Optional<CaseFile> of(Views views, UnifiedSocialCreditCode code) {
        return of(views, code, LocalDate.MAX);
    }

    /** The case that was the latest on {@code on}, with the facts effective by then. */
    public static Optional<CaseFile> of(Views views, UnifiedSocialCreditCode code, LocalDate on) {
        Optional<FirmView> firm = views.find(FirmFields.TYPE, code.value());
        CaseOnDay latest = firm.map(view -> CaseOnDay.of(view, on)).orElse(null);
        if (latest == null) {
            return Optional.empty();
        }
        List<RecordedFact> facts = views.history().of(code.value(), views.reached());
        return Optional.of(file(code, latest, facts, on));
    }

    private static CaseFile file(
            UnifiedSocialCreditCode code, CaseOnDay latest, List<RecordedFact> facts, LocalDate on) {
        CaseReader reader = new CaseReader();
        Standing.among(facts).stream()
                .filter(fact -> !fact.effectiveOn().isAfter(on))
                .sorted(BY_DATE)
                .forEach(fact -> {
                    if (fact.fact() instanceof PoolEvent event && event.caseNumber() == latest.caseNumber()) {
                        reader.read(event, fact);
                    }
                });
        PoolStep.Notice notice = latest.notice();
        return new CaseFile(
                code,
                latest.caseNumber(),
                latest.status(),
                reader.submissions,
                reader.returns,
                List.copyOf(reader.objections.values()),
                notice == null ? null : notice.name(),
                notice == null ? null : notice.from(),
                notice == null ? null : notice.until(),
                reader.opinions,
                latest.handled());
    }
}
