package org.cultivation.domain.enterprise;

import static org.cultivation.domain.enterprise.Sample.*;
import static org.cultivation.domain.enterprise.Trial.records;
import static org.cultivation.domain.enterprise.Trial.refuses;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.cultivation.domain.Actor;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseCommand.*;
import org.cultivation.domain.enterprise.RegisterEvent.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationTest {

    private static final String EVIDENCE = "ab".repeat(32);
    private static final CodeOverride OVERRIDE = new CodeOverride("Licence of 2015 shows this code", EVIDENCE);
    private static final UnifiedSocialCreditCode FLAWED = new UnifiedSocialCreditCode("91350203M0001QKT19");

    @Test
    void registers_a_firm_in_canonical_form() {
        RegisterEnterprise command = new RegisterEnterprise(
                CODE,
                "  Tianjin Bicycle Trading Co ",
                List.of(" Old Name ", "Old Name"),
                HEXI,
                List.of(EnterpriseKind.PLATFORM, EnterpriseKind.MANUFACTURING, EnterpriseKind.PLATFORM),
                " ",
                "Frames\r\nWheels",
                null,
                act(CLERK, REGISTERED));
        records(
                List.of(),
                command,
                new EnterpriseRegistered(
                        CODE,
                        "Tianjin Bicycle Trading Co",
                        List.of("Old Name"),
                        HEXI,
                        List.of(EnterpriseKind.MANUFACTURING, EnterpriseKind.PLATFORM),
                        null,
                        "Frames\nWheels",
                        null,
                        by(CLERK, REGISTERED)));
    }

    @Test
    void refuses_a_second_registration() {
        refuses(List.of(registered()), register(CODE, "Any Name", HEXI, null), "enterprise.already-registered");
    }

    @Test
    void leaves_a_command_for_an_unregistered_code_to_the_framework() {
        Trial.of(List.of(), new RenameEnterprise(CODE, "Any Name", act(CLERK, REGISTERED)))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void accepts_a_code_that_fails_its_check_with_an_override() {
        Trial.of(List.of(), register(FLAWED, "Xiamen Example Co", HEXI, OVERRIDE))
                .expectEvents(new EnterpriseRegistered(
                        FLAWED,
                        "Xiamen Example Co",
                        List.of(),
                        HEXI,
                        List.of(EnterpriseKind.MANUFACTURING),
                        null,
                        null,
                        OVERRIDE,
                        by(CLERK, REGISTERED)));
    }

    @Test
    void refuses_an_override_that_is_not_needed() {
        refuses(List.of(), register(CODE, "Any Name", HEXI, OVERRIDE), "override.not-needed");
    }

    @ParameterizedTest
    @CsvSource({
        "362322198709086409, code.pair[36]",
        "914403001922038000, code.organisation-check[5]",
        "91350203M0001QKT19, code.check[F]",
        "91350100M000100Y44, code.check[3]"
    })
    void refuses_a_flawed_code_without_an_override(String code, String message) {
        Trial.of(List.of(), register(new UnifiedSocialCreditCode(code), "Any Name", HEXI, null))
                .expectNoEvents()
                .expectExceptionMessage(message);
    }

    @Test
    void refuses_the_city_as_a_firms_unit() {
        RegisterEnterprise command = new RegisterEnterprise(
                CODE,
                "Any Name",
                List.of(),
                CITY,
                List.of(EnterpriseKind.PLATFORM),
                null,
                null,
                null,
                act(CITY_CLERK, REGISTERED));
        refuses(List.of(), command, "unit.city-not-allowed", CITY);
    }

    @Test
    void refuses_a_name_that_is_missing_too_short_too_long_broken_or_not_printable() {
        refuses(List.of(), register(CODE, "  ", HEXI, null), "text.missing", "name");
        refuses(List.of(), register(CODE, "X", HEXI, null), "text.too-short", "name", 2);
        refuses(List.of(), register(CODE, "X".repeat(201), HEXI, null), "text.too-long", "name", 200);
        refuses(List.of(), register(CODE, "Two\nlines", HEXI, null), "text.not-printable", "name");
        refuses(List.of(), register(CODE, "Bell\u0007", HEXI, null), "text.not-printable", "name");
        refuses(List.of(), register(CODE, "Smile \uD83D\uDE00", HEXI, null), "text.not-printable", "name");
    }

    @Test
    void counts_code_points_of_a_name_not_units() {
        String rare = new String(Character.toChars(0x20BB7));
        Trial.of(List.of(), register(CODE, rare.repeat(200), HEXI, null)).expectSuccessfulHandlerExecution();
        refuses(List.of(), register(CODE, rare, HEXI, null), "text.too-short", "name", 2);
    }

    @Test
    void refuses_a_firm_without_a_kind_or_with_too_many_former_names() {
        refuses(
                List.of(),
                new RegisterEnterprise(
                        CODE, "Any Name", List.of(), HEXI, List.of(), null, null, null, act(CLERK, REGISTERED)),
                "enterprise.kinds-missing");
        refuses(
                List.of(),
                new RegisterEnterprise(
                        CODE,
                        "Any Name",
                        Collections.nCopies(21, "Old Name"),
                        HEXI,
                        List.of(EnterpriseKind.PLATFORM),
                        null,
                        null,
                        null,
                        act(CLERK, REGISTERED)),
                "enterprise.too-many-former-names",
                20);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "CLERK")
    void refuses_registration_by_any_role_but_the_clerk(Role role) {
        Actor other = new Actor("someone", role, CITY);
        refuses(
                List.of(registered()),
                new RenameEnterprise(CODE, "New Name", act(other, LATER)),
                "role.not-entitled",
                role);
    }

    @Test
    void keeps_a_district_to_its_own_firms_and_zones() {
        UnitCode binhai = new UnitCode("120116");
        UnitCode teda = new UnitCode("120116.TEDA");
        refuses(
                List.of(registered()),
                new RenameEnterprise(CODE, "New Name", act(WUQING_CLERK, LATER)),
                "scope.other-unit",
                HEXI,
                WUQING);
        Actor binhaiClerk = new Actor("clerk-binhai", Role.CLERK, binhai);
        Actor tedaClerk = new Actor("clerk-teda", Role.CLERK, teda);
        Trial.of(List.of(), register(teda, binhaiClerk)).expectSuccessfulHandlerExecution();
        refuses(List.of(), register(binhai, tedaClerk), "scope.other-unit", binhai, teda);
    }

    @Test
    void renames_and_refuses_the_same_name_or_an_earlier_day() {
        EnterpriseRenamed renamed = new EnterpriseRenamed(CODE, "New Name", by(CLERK, LATER));
        records(List.of(registered()), new RenameEnterprise(CODE, " New Name ", act(CLERK, LATER)), renamed);
        refuses(
                List.of(registered(), renamed),
                new RenameEnterprise(CODE, "New Name", act(CLERK, LATER)),
                "enterprise.nothing-new");
        refuses(
                List.of(registered(), renamed),
                new RenameEnterprise(CODE, "Third Name", act(CLERK, LATER.minusDays(1))),
                "enterprise.effective-before-standing",
                LATER);
        refuses(
                List.of(registered()),
                new RenameEnterprise(CODE, "Third Name", act(CLERK, REGISTERED.minusDays(1))),
                "enterprise.effective-before-registration",
                REGISTERED);
    }

    @Test
    void a_firm_may_move_within_its_unit_to_another_address() {
        EnterpriseRelocated moved = new EnterpriseRelocated(CODE, HEXI, "Road 1", by(CLERK, LATER));
        records(List.of(registered()), new RelocateEnterprise(CODE, HEXI, "Road 1", act(CLERK, LATER)), moved);
        for (String address : new String[] {"Road 1", null}) {
            refuses(
                    List.of(registered(), moved),
                    new RelocateEnterprise(CODE, HEXI, address, act(CLERK, LATER)),
                    "enterprise.nothing-new");
        }
    }

    @Test
    void relocates_a_firm_when_its_present_district_or_the_city_hands_it_over() {
        EnterpriseRelocated moved = new EnterpriseRelocated(CODE, WUQING, null, by(CLERK, LATER));
        records(List.of(registered()), new RelocateEnterprise(CODE, WUQING, null, act(CLERK, LATER)), moved);
        Trial.of(List.of(registered()), new RelocateEnterprise(CODE, WUQING, "Road 1", act(CITY_CLERK, LATER)))
                .expectSuccessfulHandlerExecution();
        refuses(
                List.of(registered()),
                new RelocateEnterprise(CODE, WUQING, null, act(WUQING_CLERK, LATER)),
                "scope.other-unit",
                HEXI,
                WUQING);
        refuses(
                List.of(registered(), moved),
                new RelocateEnterprise(CODE, HEXI, null, act(CLERK, LATER)),
                "scope.other-unit",
                WUQING,
                HEXI);
        refuses(
                List.of(registered()),
                new RelocateEnterprise(CODE, HEXI, null, act(CLERK, LATER)),
                "enterprise.nothing-new");
    }

    @Test
    void classifies_anew_and_refuses_the_same_kinds_in_another_order() {
        List<EnterpriseKind> two = List.of(EnterpriseKind.PLATFORM, EnterpriseKind.LOGISTICS);
        EnterpriseClassified classified = new EnterpriseClassified(CODE, two, by(CLERK, LATER));
        records(
                List.of(registered()),
                new ClassifyEnterprise(
                        CODE, List.of(EnterpriseKind.LOGISTICS, EnterpriseKind.PLATFORM), act(CLERK, LATER)),
                classified);
        refuses(
                List.of(registered(), classified),
                new ClassifyEnterprise(
                        CODE, List.of(EnterpriseKind.LOGISTICS, EnterpriseKind.PLATFORM), act(CLERK, LATER)),
                "enterprise.nothing-new");
    }

    @Test
    void confirms_activity_with_known_modes_only() {
        records(
                List.of(registered()),
                new ConfirmCrossBorderActivity(
                        CODE, LATER.minusDays(3), List.of("9810", " 9710", "9810"), act(CLERK, LATER)),
                new CrossBorderActivityConfirmed(CODE, LATER.minusDays(3), List.of("9710", "9810"), by(CLERK, LATER)));
        refuses(
                List.of(registered()),
                new ConfirmCrossBorderActivity(CODE, LATER, List.of("0110"), act(CLERK, LATER)),
                "activity.mode-unknown",
                "0110");
        refuses(
                List.of(registered()),
                new ConfirmCrossBorderActivity(CODE, LATER.plusDays(1), List.of(), act(CLERK, LATER)),
                "activity.after-effective",
                LATER.plusDays(1),
                LATER);
        refuses(
                List.of(registered()),
                new ConfirmCrossBorderActivity(CODE, LocalDate.of(1900, 1, 1), List.of(), act(CLERK, LATER)),
                "act.effective-too-early",
                LocalDate.of(1900, 1, 1),
                LocalDate.of(1949, 10, 1));
    }

    @Test
    void takes_no_more_facts_after_deregistration() {
        EnterpriseDeregistered gone = new EnterpriseDeregistered(CODE, "Closed down", by(CLERK, LATER));
        records(List.of(registered()), new DeregisterEnterprise(CODE, "Closed down", act(CLERK, LATER)), gone);
        refuses(
                List.of(registered(), gone),
                new RenameEnterprise(CODE, "New Name", act(CLERK, LATER)),
                "enterprise.deregistered",
                LATER);
        refuses(
                List.of(registered(), gone),
                new NominateEnterprise(CODE, SUBMISSION, act(CLERK, LATER)),
                "enterprise.deregistered",
                LATER);
    }

    @Test
    void refuses_deregistration_before_any_standing_fact() {
        refuses(
                upTo(PoolStatus.IN_POOL),
                new DeregisterEnterprise(CODE, "Closed down", act(CLERK, ENTERED.minusDays(1))),
                "enterprise.effective-before-standing",
                ENTERED);
    }

    private static RegisterEnterprise register(UnitCode unit, Actor actor) {
        return new RegisterEnterprise(
                CODE,
                "Any Name",
                List.of(),
                unit,
                List.of(EnterpriseKind.MANUFACTURING),
                null,
                null,
                null,
                act(actor, REGISTERED));
    }

    private static RegisterEnterprise register(
            UnifiedSocialCreditCode code, String name, UnitCode unit, @Nullable CodeOverride override) {
        return new RegisterEnterprise(
                code,
                name,
                List.of(),
                unit,
                List.of(EnterpriseKind.MANUFACTURING),
                null,
                null,
                override,
                act(CLERK, REGISTERED));
    }
}
