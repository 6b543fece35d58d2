package org.cultivation.infra.histories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.Role;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseEvent;
import org.cultivation.domain.enterprise.EnterpriseKind;
import org.cultivation.domain.enterprise.RegisterEvent.CrossBorderActivityConfirmed;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseClassified;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseDeregistered;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRegistered;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRelocated;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRenamed;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;

/** Lives one firm's life: each fact is recorded on a later day than the one before and follows on what stands. */
final class RandomFirm {

    private static final List<String> MODES = List.of("1210", "9610", "9710", "9810");

    /** A fact and the day it is recorded. */
    record Dated(LocalDate recordedOn, long sequence, EnterpriseEvent fact) {}

    final UnifiedSocialCreditCode code;
    final Random random;
    final List<Dated> facts = new ArrayList<>();
    final int number;
    LocalDate today;
    LocalDate registeredOn;
    UnitCode unit;
    boolean ended;
    private LocalDate nameSince;
    private LocalDate unitSince;
    private LocalDate kindsSince;
    private LocalDate latest;
    private final RandomCase pool;
    private final RandomAmendments amendments;

    RandomFirm(int number, Random random, LocalDate firstDay) {
        this.number = number;
        this.random = random;
        code = CreditCodes.of(number);
        today = firstDay;
        registeredOn = today.minusDays(random.nextInt(200));
        nameSince = registeredOn;
        unitSince = registeredOn;
        kindsSince = registeredOn;
        latest = registeredOn;
        unit = World.UNITS.get(random.nextInt(World.UNITS.size()));
        pool = new RandomCase(this);
        amendments = new RandomAmendments(this);
        record(new EnterpriseRegistered(
                code,
                "Firm " + number,
                List.of(),
                unit,
                List.of(kind()),
                "Street " + number,
                "bicycles",
                null,
                clerk(registeredOn)));
        confirm();
    }

    /** Lives until {@code end} or for {@code most} facts, {@code gap} days apart on average. */
    void live(LocalDate end, int most, int gap) {
        while (!ended && facts.size() < most) {
            today = today.plusDays(random.nextInt(2 * gap + 1));
            if (today.isAfter(end)) {
                return;
            }
            step();
        }
    }

    private void step() {
        int dice = random.nextInt(1000);
        if (dice < 350) {
            confirm();
        } else if (dice < 940) {
            pool.step();
        } else if (dice < 955) {
            rename();
        } else if (dice < 970) {
            relocate();
        } else if (dice < 980) {
            classify();
        } else if (dice < 998) {
            amendments.step();
        } else {
            deregister();
        }
    }

    void confirm() {
        LocalDate on = late(registeredOn);
        LocalDate active = on.minusDays(random.nextInt(60));
        record(new CrossBorderActivityConfirmed(
                code, active, List.of(MODES.get(random.nextInt(MODES.size()))), clerk(on)));
    }

    private void rename() {
        nameSince = late(nameSince);
        record(new EnterpriseRenamed(code, "Firm " + number + " since " + facts.size(), clerk(nameSince)));
    }

    private void relocate() {
        UnitCode other = World.UNITS.get(random.nextInt(World.UNITS.size()));
        if (!other.equals(unit)) {
            unitSince = late(unitSince);
            unit = other;
            record(new EnterpriseRelocated(code, unit, "Road " + facts.size(), clerk(unitSince)));
        }
    }

    private void classify() {
        kindsSince = late(kindsSince);
        record(new EnterpriseClassified(code, List.of(kind(), EnterpriseKind.PLATFORM), clerk(kindsSince)));
    }

    private void deregister() {
        record(new EnterpriseDeregistered(code, "closed", clerk(late(latest))));
        ended = true;
    }

    private EnterpriseKind kind() {
        return EnterpriseKind.values()[random.nextInt(6)];
    }

    /** Mostly today, one time in five up to three months ago, never before {@code earliest}. */
    LocalDate late(LocalDate earliest) {
        LocalDate day = random.nextInt(5) == 0 ? today.minusDays(random.nextInt(90)) : today;
        return day.isBefore(earliest) ? earliest : day;
    }

    Attestation clerk(LocalDate on) {
        return World.by("clerk-" + unit, Role.CLERK, unit, on);
    }

    Attestation reviewer(String stage, LocalDate on) {
        return World.by("reviewer-" + stage + "-" + random.nextInt(4), Role.REVIEWER, World.CITY, on);
    }

    long record(EnterpriseEvent fact) {
        LocalDate on = fact.attestation().effectiveOn();
        latest = on.isAfter(latest) ? on : latest;
        facts.add(new Dated(today, facts.size(), fact));
        return facts.size() - 1;
    }
}
