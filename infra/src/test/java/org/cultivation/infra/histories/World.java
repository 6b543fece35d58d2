package org.cultivation.infra.histories;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Basis;
import org.cultivation.domain.Fact;
import org.cultivation.domain.PoolRules;
import org.cultivation.domain.PoolRules.StageLimit;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.plan.PlanEvent;
import org.cultivation.domain.plan.PlanEvent.PlanPublished;
import org.cultivation.domain.plan.Target;
import org.cultivation.domain.plan.Target.Measure;
import org.cultivation.domain.plan.Target.Operator;
import org.cultivation.domain.reference.ReferenceEvent.PoolRulesPublished;
import org.cultivation.domain.reference.ReferenceEvent.UnitsPublished;
import org.cultivation.domain.reference.ReportingUnit;
import org.cultivation.domain.reference.ReportingUnit.Group;

/** The facts every register begins with: units, rules, plans. */
public final class World {

    public static final UnitCode CITY = new UnitCode("120000");
    public static final UnitCode BINHAI = new UnitCode("120116");
    public static final UnitCode TEDA = new UnitCode("120116.TEDA");
    /** Units that firms report under: two inner districts, an outer one, Binhai and two of its zones. */
    public static final List<UnitCode> UNITS = List.of(
            new UnitCode("120101"),
            new UnitCode("120103"),
            new UnitCode("120114"),
            BINHAI,
            TEDA,
            new UnitCode("120116.FTZ"));

    private World() {}

    /** An attestation of the city's. */
    public static Attestation by(String actor, Role role, UnitCode unit, LocalDate on) {
        return new Attestation(actor, role, unit, on, Basis.of("document of " + on), "2024-1", null);
    }

    static Attestation administrator(LocalDate on) {
        return by("administrator", Role.ADMINISTRATOR, CITY, on);
    }

    /** The rules; {@code months} of activity count. */
    public static PoolRulesPublished rules(String version, int months, LocalDate on) {
        List<StageLimit> limits = List.of(
                new StageLimit("NOMINATED", 10),
                new StageLimit("FIRST_REVIEW_PASSED", 10),
                new StageLimit("SECOND_REVIEW_PASSED", 5),
                new StageLimit("ON_NOTICE", 7),
                new StageLimit("NOTICE_CLOSED", 5));
        return new PoolRulesPublished(new PoolRules(version, 7, months, limits), administrator(on));
    }

    /** The reporting units. */
    public static UnitsPublished units(LocalDate on) {
        List<ReportingUnit> units = new ArrayList<>();
        units.add(unit(CITY, Group.CITY));
        UNITS.forEach(code -> units.add(unit(code, Group.BINHAI)));
        return new UnitsPublished("2024", units, List.of(), administrator(on));
    }

    private static ReportingUnit unit(UnitCode code, Group group) {
        UnitCode parent = code.value().length() > 6 ? BINHAI : null;
        return new ReportingUnit(
                code, "unit " + code, "Unit " + code, group, parent, LocalDate.of(2009, 11, 9), null, null, null);
    }

    /** A plan with the six targets. */
    public static PlanPublished plan(String plan, PlanEvent.Stage stage, int entities, LocalDate on) {
        List<Target> targets = List.of(
                target("entities", Operator.MORE_THAN, entities, Measure.COUNT),
                target("brands", Operator.AT_LEAST, 50, Measure.COUNT),
                target("parks", Operator.AT_LEAST, 8, Measure.COUNT),
                target("belts", Operator.AT_LEAST, 6, Measure.COUNT),
                target("value", Operator.MORE_THAN, 1000, Measure.YI_YUAN),
                target("share", Operator.AT_LEAST, 10, Measure.PERCENT));
        return new PlanPublished(plan, plan, stage, null, on, null, targets, List.of(), administrator(on));
    }

    private static Target target(String id, Operator operator, int value, Measure measure) {
        return new Target(
                id, operator, BigDecimal.valueOf(value), measure, LocalDate.of(2027, 12, 31), false, "wording");
    }

    /** All of the above, as the city published them in 2024. */
    static List<Fact> opening() {
        return List.of(
                units(LocalDate.of(2024, 1, 1)),
                rules("2024-1", 12, LocalDate.of(2024, 1, 1)),
                plan("draft", PlanEvent.Stage.CONSULTATION_DRAFT, 5000, LocalDate.of(2024, 9, 25)),
                plan("issued", PlanEvent.Stage.ISSUED, 5500, LocalDate.of(2024, 11, 6)));
    }
}
