package org.cultivation.projections.amendments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.AmendmentEvent.AmendmentProposed;
import org.cultivation.projections.Dated;
import org.cultivation.projections.RecordedFact;
import org.cultivation.projections.ViewQuery;
import org.cultivation.projections.Views;
import org.cultivation.projections.firm.FirmFields;
import org.cultivation.projections.firm.FirmView;
import org.cultivation.projections.firm.Proposal;
import org.jspecify.annotations.Nullable;

/** Questions about amendments. */
public final class FindAmendments {

    private FindAmendments() {}

    /** Those proposed and neither approved nor declined, for firms that report within {@code scope}; oldest first. */
    public static List<PendingAmendment> pending(Views views, @Nullable UnitCode scope) {
        List<PendingAmendment> all = views.remembered(List.of("pending-amendments"), () -> workOut(views));
        return scope == null
                ? all
                : all.stream()
                        .filter(amendment -> isWithin(views, scope, amendment))
                        .toList();
    }

    private static boolean isWithin(Views views, UnitCode scope, PendingAmendment amendment) {
        return views.find(FirmFields.TYPE, amendment.code().value())
                .map(firm -> firm.units().last())
                .filter(unit -> scope.covers(unit.value()))
                .isPresent();
    }

    private static List<PendingAmendment> workOut(Views views) {
        List<PendingAmendment> pending = new ArrayList<>();
        for (FirmView firm : views.list(FirmFields.TYPE, ViewQuery.everything().where(FirmFields.PENDING, true))
                .rows()) {
            List<Long> positions =
                    firm.pending().stream().map(Proposal::position).toList();
            views.history().at(positions).forEach(fact -> pending.add(amendment(firm, fact)));
        }
        pending.sort(Comparator.comparingLong(PendingAmendment::position));
        return List.copyOf(pending);
    }

    private static PendingAmendment amendment(FirmView firm, RecordedFact fact) {
        if (!(fact.fact() instanceof AmendmentProposed proposed)) {
            throw new IllegalStateException("fact " + fact.position() + " proposes no amendment");
        }
        Dated<String> name = firm.names().last();
        return new PendingAmendment(
                firm.code(),
                name == null ? firm.code().value() : name.value(),
                proposed.proposal(),
                proposed.amendment(),
                proposed.reason(),
                proposed.attestation(),
                fact.recordedAt(),
                fact.position());
    }
}
