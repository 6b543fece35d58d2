package org.cultivation.projections.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cultivation.domain.Fact;
import org.cultivation.domain.enterprise.Amendment;
import org.cultivation.domain.enterprise.AmendmentEvent;
import org.cultivation.domain.enterprise.AmendmentEvent.AmendmentDeclined;
import org.cultivation.domain.enterprise.AmendmentEvent.AmendmentProposed;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseMerged;
import org.cultivation.domain.enterprise.AmendmentEvent.EnterpriseUnmerged;
import org.cultivation.domain.enterprise.AmendmentEvent.FactCorrected;
import org.cultivation.domain.enterprise.AmendmentEvent.FactSuperseded;
import org.cultivation.domain.enterprise.AmendmentEvent.FactWithdrawn;
import org.cultivation.domain.enterprise.PoolEvent;
import org.cultivation.domain.enterprise.RegisterEvent;
import org.cultivation.domain.imports.ImportEvent;
import org.cultivation.domain.imports.ImportEvent.ListImported;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.domain.plan.PlanEvent.PlanPublished;
import org.cultivation.domain.reference.ReferenceEvent;
import org.cultivation.domain.reference.ReferenceEvent.CountingRulesPublished;
import org.cultivation.domain.reference.ReferenceEvent.PoolRulesPublished;
import org.cultivation.domain.reference.ReferenceEvent.UnitsPublished;
import org.cultivation.domain.registers.EntryAmendment;
import org.cultivation.domain.registers.EntryFact;
import org.cultivation.projections.UnknownFact;
import org.jspecify.annotations.Nullable;

/** What a fact says, as texts by field name, in the order to be shown. Codes, dates and enum names stay as they are. */
public final class FactDetails {

    private final Map<String, String> details = new LinkedHashMap<>();

    private FactDetails() {}

    /** The details of a fact of any register. */
    public static Map<String, String> of(Fact fact) {
        FactDetails details = new FactDetails();
        switch (fact) {
            case RegisterEvent e -> details.register(e);
            case PoolEvent e -> new PoolDetails(details::put).add(e);
            case AmendmentEvent e -> details.amendment(e);
            case PlanEvent e -> details.plan(e);
            case ReferenceEvent e -> details.reference(e);
            case ImportEvent e -> details.imported(e);
            case EntryFact e -> e.values().forEach(details::put);
            case EntryAmendment e -> details.entryAmendment(e);
            case UnknownFact e -> details.put("type", e.type()).put("body", e.json());
            default -> throw new IllegalStateException("a fact of no register: " + fact);
        }
        return details.details;
    }

    private FactDetails put(String field, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            details.put(field, value.toString());
        }
        return this;
    }

    private void entryAmendment(EntryAmendment event) {
        put("proposal", event.proposal());
        switch (event) {
            case EntryAmendment.EntryAmendmentProposed e ->
                put("sequence", e.change().sequence()).put("reason", e.reason());
            case EntryAmendment.EntryAmendmentDeclined e -> put("reason", e.reason());
            case EntryAmendment.EntryFactCorrected e -> {
                put("sequence", e.sequence()).put("reason", e.reason()).put("proposedBy", e.proposedBy());
                e.corrected().values().forEach(this::put);
            }
            case EntryAmendment.EntryFactWithdrawn e ->
                put("sequence", e.sequence()).put("reason", e.reason()).put("proposedBy", e.proposedBy());
            case EntryAmendment.EntryFactSuperseded e ->
                put("sequence", e.sequence())
                        .put("successor", e.successor())
                        .put("reason", e.reason())
                        .put("proposedBy", e.proposedBy());
        }
    }

    private void register(RegisterEvent event) {
        FactValues.of(event).forEach(this::put);
        switch (event) {
            case RegisterEvent.EnterpriseRegistered e -> {
                put("formerNames", String.join(",", e.formerNames()));
                if (e.override() != null) {
                    put("override", e.override().reason())
                            .put("overrideEvidence", e.override().evidence());
                }
            }
            case RegisterEvent.EnterpriseDeregistered e -> put("reason", e.reason());
            case RegisterEvent.EnterpriseRenamed e -> {}
            case RegisterEvent.EnterpriseRelocated e -> {}
            case RegisterEvent.EnterpriseClassified e -> {}
            case RegisterEvent.CrossBorderActivityConfirmed e -> {}
        }
    }

    private void amendment(AmendmentEvent event) {
        switch (event) {
            case AmendmentProposed e -> {
                Amendment amendment = e.amendment();
                put("proposal", e.proposal()).put("kind", amendment.kind()).put("sequence", amendment.sequence());
                put("successor", amendment.successor())
                        .put("survivor", amendment.survivor())
                        .put("reason", e.reason());
            }
            case AmendmentDeclined e -> put("proposal", e.proposal()).put("reason", e.reason());
            case FactCorrected e -> approved(e.proposal(), e.sequence(), e.reason(), e.proposedBy());
            case FactWithdrawn e -> approved(e.proposal(), e.sequence(), e.reason(), e.proposedBy());
            case FactSuperseded e -> {
                approved(e.proposal(), e.sequence(), e.reason(), e.proposedBy());
                put("successor", e.successor());
            }
            case EnterpriseMerged e -> {
                put("survivor", e.survivor());
                approved(e.proposal(), null, e.reason(), e.proposedBy());
            }
            case EnterpriseUnmerged e -> approved(e.proposal(), null, e.reason(), e.proposedBy());
        }
    }

    private void approved(int proposal, @Nullable Long sequence, String reason, String proposedBy) {
        put("proposal", proposal)
                .put("sequence", sequence)
                .put("reason", reason)
                .put("proposedBy", proposedBy);
    }

    private void plan(PlanEvent event) {
        switch (event) {
            case PlanPublished e ->
                put("plan", e.plan())
                        .put("title", e.title())
                        .put("stage", e.stage())
                        .put("documentNumber", e.documentNumber())
                        .put("publishedOn", e.publishedOn())
                        .put("revises", e.revises())
                        .put("targets", e.targets().size())
                        .put("tasks", e.tasks().size());
        }
    }

    private void reference(ReferenceEvent event) {
        switch (event) {
            case UnitsPublished e ->
                put("version", e.version()).put("units", e.units().size());
            case CountingRulesPublished e -> put("version", e.rules().version());
            case PoolRulesPublished e ->
                put("version", e.rules().version())
                        .put("noticeDays", e.rules().noticeDays())
                        .put("activityMonths", e.rules().activityMonths());
        }
    }

    private void imported(ImportEvent event) {
        switch (event) {
            case ListImported e ->
                put("importId", e.importId())
                        .put("fileName", e.fileName())
                        .put("rows", e.rows())
                        .put("registered", e.registered())
                        .put("supplemented", e.supplemented())
                        .put("unchanged", e.unchanged())
                        .put("refused", e.refused());
        }
    }
}
