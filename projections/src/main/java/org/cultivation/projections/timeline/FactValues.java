package org.cultivation.projections.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cultivation.domain.enterprise.AmendmentEvent;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseMerged;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseUnmerged;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.PoolEvent;
import org.cultivation.domain.enterprise.PoolEvent.EnterpriseNominated;
import org.cultivation.domain.enterprise.PoolEvent.SubmissionResubmitted;
import org.cultivation.domain.enterprise.RegisterEvent;
import org.cultivation.domain.enterprise.RegisterEvent.CrossBorderActivityConfirmed;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseClassified;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseDeregistered;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRegistered;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRelocated;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRenamed;
import org.cultivation.domain.enterprise.Submission;
import org.jspecify.annotations.Nullable;

/** The values that a fact gives to fields of the firm, except its pool status, which depends on the facts before. */
final class FactValues {

    private FactValues() {}

    /** By field name; null takes a value away. */
    static Map<String, @Nullable String> of(EnterpriseEvent event) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        switch (event) {
            case RegisterEvent e -> register(e, values);
            case PoolEvent e -> pool(e, values);
            case AmendmentEvent e -> amendment(e, values);
        }
        return values;
    }

    private static void register(RegisterEvent event, Map<String, @Nullable String> values) {
        switch (event) {
            case EnterpriseRegistered e -> {
                values.put("name", e.name());
                values.put("unit", e.unit().value());
                values.put("kinds", kinds(e.kinds()));
                values.put("address", e.address());
                values.put("mainProducts", e.mainProducts());
            }
            case EnterpriseRenamed e -> values.put("name", e.name());
            case EnterpriseRelocated e -> {
                values.put("unit", e.unit().value());
                if (e.address() != null) {
                    values.put("address", e.address());
                }
            }
            case EnterpriseClassified e -> values.put("kinds", kinds(e.kinds()));
            case CrossBorderActivityConfirmed e -> {
                values.put("lastActiveOn", e.lastActiveOn().toString());
                if (!e.modes().isEmpty()) {
                    values.put("modes", String.join(",", e.modes()));
                }
            }
            case EnterpriseDeregistered e ->
                values.put("deregisteredOn", e.attestation().effectiveOn().toString());
        }
    }

    private static String kinds(List<EnterpriseKind> kinds) {
        return kinds.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    private static void pool(PoolEvent event, Map<String, @Nullable String> values) {
        if (event instanceof EnterpriseNominated e) {
            submission(e.submission(), values);
        } else if (event instanceof SubmissionResubmitted e) {
            submission(e.submission(), values);
        }
    }

    private static void submission(Submission submission, Map<String, @Nullable String> values) {
        submission.items().forEach((item, value) -> values.put("submission." + item, value));
    }

    private static void amendment(AmendmentEvent event, Map<String, @Nullable String> values) {
        if (event instanceof EnterpriseMerged e) {
            values.put("mergedInto", e.survivor().value());
        } else if (event instanceof EnterpriseUnmerged) {
            values.put("mergedInto", null);
        }
    }
}
