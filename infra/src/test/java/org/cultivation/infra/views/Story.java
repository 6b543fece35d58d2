package org.cultivation.infra.views;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Fact;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.RegisterEvent.CrossBorderActivityConfirmed;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRegistered;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.domain.plan.PlanEvent.PlanPublished;
import org.cultivation.domain.reference.ReferenceEvent.UnitsPublished;
import org.cultivation.domain.registers.EntryEvent;
import org.cultivation.infra.facts.FactCatalogue;
import org.cultivation.infra.facts.Registers;
import org.cultivation.infra.histories.CreditCodes;
import org.cultivation.infra.histories.World;
import org.cultivation.projections.Projections;
import org.cultivation.projections.RecordedFact;

/** Facts told one after the other, and the views they make. The default firm is the first invented one. */
final class Story {

    static final UnifiedSocialCreditCode FIRM = CreditCodes.of(1);
    private static final FactCatalogue CATALOGUE = Registers.catalogue();

    private final List<RecordedFact> facts = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** A story that begins with the reporting units and rules under which activity counts for 12 months. */
    static Story begun() {
        Story story = new Story();
        story.tell(World.units(LocalDate.of(2024, 1, 1)));
        story.tell(World.rules("2024-1", 12, LocalDate.of(2024, 1, 1)));
        return story;
    }

    /** Records a fact; its position. */
    long tell(Fact fact) {
        String stream = switch (fact) {
            case EnterpriseEvent event -> event.code().value();
            case PlanPublished plan -> plan.plan();
            case UnitsPublished units -> "units";
            case EntryEvent event -> event.entry().value();
            default -> "other";
        };
        long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(facts.size());
        facts.add(new RecordedFact(
                facts.size(), stream, sequence, at, CATALOGUE.typeOf(fact).name(), fact));
        return facts.size() - 1;
    }

    /** The firm's last sequence number. */
    long lastSequence(UnifiedSocialCreditCode code) {
        return sequences.getOrDefault(code.value(), 0L) - 1;
    }

    void plan(PlanEvent.Stage stage, int entities, LocalDate on) {
        tell(World.plan(stage.name(), stage, entities, on));
    }

    /** Registers a firm. */
    long register(UnifiedSocialCreditCode code, String name, UnitCode unit, LocalDate on) {
        return tell(new EnterpriseRegistered(
                code,
                name,
                List.of("Old " + name),
                unit,
                List.of(EnterpriseKind.MANUFACTURING),
                "Street 1",
                "bicycles",
                null,
                clerk(on)));
    }

    /** Confirms activity on the very day. */
    long confirm(UnifiedSocialCreditCode code, LocalDate on) {
        return tell(new CrossBorderActivityConfirmed(code, on, List.of("9710"), clerk(on)));
    }

    /** Folds every fact into {@code views} once more. */
    void tellAgain(InMemoryViews views) {
        facts.forEach(fact -> views.fold(fact, Projections.all()));
    }

    /** What was told so far. */
    List<RecordedFact> told() {
        return List.copyOf(facts);
    }

    InMemoryViews views() {
        return Snapshot.fold(facts);
    }

    static Attestation clerk(LocalDate on) {
        return World.by("chen", Role.CLERK, World.TEDA, on);
    }

    static Attestation reviewer(String account, LocalDate on) {
        return World.by(account, Role.REVIEWER, World.CITY, on);
    }
}
