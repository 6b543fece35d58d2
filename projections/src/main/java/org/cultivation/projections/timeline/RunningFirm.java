package org.cultivation.projections.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseMerged;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.PoolEvent;
import org.cultivation.domain.enterprise.PoolEvent.EnterpriseNominated;
import org.cultivation.domain.enterprise.PoolEvent.SubmissionReturned;
import org.cultivation.domain.enterprise.PoolMoves;
import org.cultivation.domain.enterprise.PoolStatus;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseDeregistered;
import org.cultivation.domain.enterprise.ReviewStage;
import org.jspecify.annotations.Nullable;

/** The firm's values while its timeline is walked from the earliest effective fact on: what was there before a fact. */
final class RunningFirm {

    private final Map<String, @Nullable String> values = new HashMap<>();
    private PoolStatus status = PoolStatus.NOT_NOMINATED;
    private @Nullable ReviewStage returnedBy;

    /** What {@code event} changes here; the firm stays as it is. */
    List<Change> changes(EnterpriseEvent event) {
        List<Change> changes = new ArrayList<>();
        PoolStatus next = next(event);
        if (next != status) {
            changes.add(new Change("status", status.name(), next.name()));
        }
        boolean anew = event instanceof EnterpriseNominated;
        FactValues.of(event).forEach((field, after) -> {
            String before = anew ? null : values.get(field);
            if (!Objects.equals(before, after)) {
                changes.add(new Change(field, before, after));
            }
        });
        return changes;
    }

    /** Takes {@code event} in. */
    void advance(EnterpriseEvent event) {
        status = next(event);
        if (event instanceof PoolEvent) {
            returnedBy = event instanceof SubmissionReturned returned
                    ? returned.stage()
                    : event instanceof EnterpriseNominated ? null : returnedBy;
        }
        values.putAll(FactValues.of(event));
    }

    private PoolStatus next(EnterpriseEvent event) {
        return switch (event) {
            case PoolEvent pool -> PoolMoves.after(status, PoolAction.of(pool), returnedBy);
            case EnterpriseDeregistered e -> PoolMoves.afterEnd(status);
            case EnterpriseMerged e -> PoolMoves.afterEnd(status);
            default -> status;
        };
    }

    /** What a correction changes in a fact: any of its values, its details, and its effective date. */
    static List<Change> correction(EnterpriseEvent before, EnterpriseEvent after) {
        Map<String, @Nullable String> was = readings(before);
        Map<String, @Nullable String> is = readings(after);
        List<String> fields = new ArrayList<>(is.keySet());
        new TreeSet<>(was.keySet())
                .stream().filter(field -> !is.containsKey(field)).forEach(fields::add);
        return fields.stream()
                .filter(field -> !Objects.equals(was.get(field), is.get(field)))
                .map(field -> new Change(field, was.get(field), is.get(field)))
                .toList();
    }

    private static Map<String, @Nullable String> readings(EnterpriseEvent event) {
        Map<String, @Nullable String> readings = new LinkedHashMap<>();
        readings.put("effectiveOn", event.attestation().effectiveOn().toString());
        readings.put("basis", event.attestation().basis().document());
        readings.putAll(FactValues.of(event));
        readings.putAll(FactDetails.of(event));
        return readings;
    }
}
