package org.cultivation.application.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.cultivation.domain.UnitCode;
import org.cultivation.domain.enterprise.EnterpriseCommand.ConfirmCrossBorderActivity;
import org.cultivation.domain.enterprise.EnterpriseCommand.ExitPool;
import org.cultivation.domain.enterprise.EnterpriseCommand.RelocateEnterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.RenameEnterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.ResumePoolMembership;
import org.cultivation.domain.enterprise.EnterpriseCommand.SuspendPoolMembership;
import org.cultivation.domain.enterprise.PoolStatus;

/** What happens to one firm after its registration, in the order in which it is recorded. */
final class DemoLife {

    /** Days between entry and suspension or exit. */
    static final int MEMBERSHIP = 40;

    private final DemoFirm firm;
    private final DemoWords words;
    private final Random random;
    private final LocalDate today;

    DemoLife(DemoFirm firm, DemoWords words, Random random, LocalDate today) {
        this.firm = firm;
        this.words = words;
        this.random = random;
        this.today = today;
    }

    /** Tells the life that ends in {@code fate}; {@code index} varies the rarer turns. */
    void tell(DemoFate fate, int index) {
        LocalDate registered = firm.lastDay();
        changesBefore(fate, index, registered);
        switch (fate.status()) {
            case NOT_NOMINATED -> {}
            case SUSPENDED, EXITED -> membership(fate, index);
            case IN_POOL -> inPool(fate, index);
            case ON_NOTICE, NOTICE_CLOSED ->
                theCase(fate, index, index % 9 == 0 ? DemoCase.Objection.DISMISSED : DemoCase.Objection.NONE);
            case REJECTED -> theCase(fate, index, index % 3 == 0 ? DemoCase.Objection.UPHELD : DemoCase.Objection.NONE);
            default -> theCase(fate, index, DemoCase.Objection.NONE);
        }
        confirmLately(index);
    }

    private void theCase(DemoFate fate, int index, DemoCase.Objection objection) {
        new DemoCase(firm, words, random).tell(fate.status(), fate.since(), index % 4 == 0, objection);
    }

    private void inPool(DemoFate fate, int index) {
        LocalDate suspendOn = fate.since().plusDays(60);
        if (index % 11 == 0 && fate.since().minusDays(120).isAfter(firm.lastDay())) {
            LocalDate entered = fate.since().minusDays(90);
            new DemoCase(firm, words, random).tell(PoolStatus.IN_POOL, entered, false, DemoCase.Objection.NONE);
            firm.tell(
                    DemoAccount.REVIEWER_2,
                    entered.plusDays(30),
                    "membership",
                    act -> new ExitPool(firm.code, pick(words.exitReasons()), act));
        }
        theCase(fate, index, index % 8 == 0 ? DemoCase.Objection.DISMISSED : DemoCase.Objection.NONE);
        if (index % 10 == 3 && suspendOn.plusDays(20).isBefore(today)) {
            firm.tell(
                    DemoAccount.REVIEWER_4,
                    suspendOn,
                    "membership",
                    act -> new SuspendPoolMembership(firm.code, pick(words.suspendReasons()), act));
            firm.tell(
                    DemoAccount.REVIEWER_4,
                    suspendOn.plusDays(15),
                    "membership",
                    act -> new ResumePoolMembership(firm.code, pick(words.resumeReasons()), act));
        }
    }

    private void membership(DemoFate fate, int index) {
        LocalDate entered = fate.since().minusDays(MEMBERSHIP);
        new DemoCase(firm, words, random).tell(PoolStatus.IN_POOL, entered, index % 4 == 0, DemoCase.Objection.NONE);
        firm.tell(
                DemoAccount.REVIEWER_4,
                fate.since(),
                "membership",
                act -> fate.status() == PoolStatus.EXITED
                        ? new ExitPool(firm.code, pick(words.exitReasons()), act)
                        : new SuspendPoolMembership(firm.code, pick(words.suspendReasons()), act));
    }

    /** New names and moves, some recorded late, before the case begins. */
    private void changesBefore(DemoFate fate, int index, LocalDate registered) {
        LocalDate on = registered.plusDays(6);
        LocalDate late = on.plusDays(index % 2 == 0 ? 0 : 3);
        LocalDate end = fate.status() == PoolStatus.SUSPENDED
                        || fate.status() == PoolStatus.EXITED
                        || fate.status() == PoolStatus.IN_POOL
                ? fate.begins().minusDays(130)
                : fate.begins();
        if (!late.isBefore(end)) {
            return;
        }
        DemoAccount clerk = DemoAccount.clerkOf(firm.unit);
        if (index % 7 == 1) {
            String renamed = words.cities().getFirst()
                    + pick(words.first())
                    + words.second().getLast()
                    + index % 10
                    + firm.trade.word()
                    + words.form();
            firm.tell(
                    clerk,
                    late,
                    on,
                    "rename",
                    null,
                    act -> new RenameEnterprise(firm.code, renamed.replaceAll("[0-9]", ""), act));
        } else if (index % 17 == 2) {
            UnitCode to = new UnitCode(firm.unit.value().equals("120118") ? "120112" : "120118");
            firm.tell(clerk, late, on, "rename", null, act -> new RelocateEnterprise(firm.code, to, null, act));
            firm.unit = to;
        }
    }

    /** Most firms' activity is confirmed again within the last year; the others lapse. */
    private void confirmLately(int index) {
        LocalDate from = firm.lastDay();
        LocalDate on = today.minusDays(1 + random.nextInt(160));
        if (index % 6 == 0 || !on.isAfter(from)) {
            return;
        }
        firm.tell(
                DemoAccount.clerkOf(firm.unit),
                on,
                "activity",
                act -> new ConfirmCrossBorderActivity(
                        firm.code, on.minusDays(random.nextInt(30)), firm.trade.modes(), act));
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
