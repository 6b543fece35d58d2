package org.cultivation.application.demo;

import java.time.LocalDate;
import java.util.List;
import org.cultivation.domain.Attestation;
import org.cultivation.domain.enterprise.Amendment;
import org.cultivation.domain.enterprise.CodeOverride;
import org.cultivation.domain.enterprise.EnterpriseCommand.ApproveAmendment;
import org.cultivation.domain.enterprise.EnterpriseCommand.ConfirmCrossBorderActivity;
import org.cultivation.domain.enterprise.EnterpriseCommand.DeclineAmendment;
import org.cultivation.domain.enterprise.EnterpriseCommand.ProposeAmendment;
import org.cultivation.domain.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.cultivation.domain.enterprise.EnterpriseCommand.RenameEnterprise;
import org.cultivation.domain.enterprise.RegisterEvent.CrossBorderActivityConfirmed;
import org.cultivation.domain.enterprise.RegisterEvent.EnterpriseRenamed;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/** Facts about facts: corrections, a withdrawal, a merge, some still waiting for approval; and the code that fails its check. */
final class DemoAmendments {

    /** A real form of the exception: the check digits of some codes from before 2016 do not hold. */
    private static final UnifiedSocialCreditCode IRREGULAR = new UnifiedSocialCreditCode("91120116M0001QKT19");

    private final List<DemoFirm> firms;
    private final DemoWords words;
    private final DemoCodes codes;
    private final LocalDate today;

    DemoAmendments(List<DemoFirm> firms, DemoWords words, DemoCodes codes, LocalDate today) {
        this.firms = firms;
        this.words = words;
        this.codes = codes;
        this.today = today;
    }

    void tell() {
        int corrected = 0;
        int withdrawn = 0;
        for (DemoFirm firm : List.copyOf(firms)) {
            for (int sequence = 1; sequence < firm.acts().size(); sequence++) {
                if (firm.told(sequence) instanceof RenameEnterprise rename && corrected < 6) {
                    correctDate(firm, sequence, rename, corrected++);
                    break;
                }
                if (sequence == firm.acts().size() - 1
                        && firm.told(sequence) instanceof ConfirmCrossBorderActivity activity
                        && withdrawn < 4) {
                    withdraw(firm, sequence, activity, withdrawn++);
                    break;
                }
            }
        }
        merge();
        override();
    }

    /** Five are approved or declined; the last one still waits. */
    private void correctDate(DemoFirm firm, long sequence, RenameEnterprise rename, int index) {
        Attestation was = rename.act().attest();
        EnterpriseRenamed corrected = new EnterpriseRenamed(
                firm.code,
                rename.name(),
                new Attestation(
                        was.actor(),
                        was.role(),
                        was.unit(),
                        was.effectiveOn().minusDays(2),
                        was.basis(),
                        was.ruleVersion(),
                        was.importBatch()));
        propose(
                firm,
                Amendment.correct(sequence, corrected),
                words.amendReasons().getFirst(),
                index == 5 ? 0 : index == 4 ? -1 : 1);
    }

    private void withdraw(DemoFirm firm, long sequence, ConfirmCrossBorderActivity activity, int index) {
        if (index % 2 == 0) {
            propose(firm, Amendment.withdraw(sequence), words.withdrawReason(), index == 0 ? 1 : 0);
            return;
        }
        Attestation was = activity.act().attest();
        propose(
                firm,
                Amendment.correct(
                        sequence,
                        new CrossBorderActivityConfirmed(
                                firm.code, activity.lastActiveOn().minusDays(10), activity.modes(), was)),
                words.amendReasons().getFirst(),
                1);
    }

    /** The same firm entered a second time under a mistyped code, later merged into the first. */
    private void merge() {
        DemoFirm survivor = firms.getFirst();
        DemoFirm twin = twin(survivor, codes.next(survivor.unit.value().substring(0, 6)), null);
        propose(twin, Amendment.mergeInto(survivor.code), words.mergeReason(), 1);
    }

    private void override() {
        DemoFirm like = firms.get(5);
        twin(like, IRREGULAR, new CodeOverride(words.overrideReason(), DemoEvidence.licenceChecksum()));
    }

    private DemoFirm twin(DemoFirm like, UnifiedSocialCreditCode code, @Nullable CodeOverride override) {
        DemoFirm twin = like.twin(code);
        LocalDate on = today.minusDays(30);
        String name = override == null
                ? like.name
                : like.name.replace(words.form(), words.cities().getFirst() + words.form());
        twin.tell(
                DemoAccount.CLERK_CITY,
                on,
                "register",
                act -> new RegisterEnterprise(
                        code,
                        name,
                        List.of(),
                        like.unit,
                        like.trade.kinds(),
                        null,
                        like.trade.products(),
                        override,
                        act));
        firms.add(twin);
        return twin;
    }

    /** @param outcome 1 approved, -1 declined, 0 still waiting */
    private void propose(DemoFirm firm, Amendment amendment, String reason, int outcome) {
        LocalDate on =
                firm.lastDay().isBefore(today.minusDays(3)) ? firm.lastDay().plusDays(1) : firm.lastDay();
        firm.tell(
                DemoAccount.clerkOf(firm.unit),
                on,
                "amend",
                act -> new ProposeAmendment(firm.code, amendment, reason, act));
        if (outcome > 0) {
            firm.tell(DemoAccount.REVIEWER_2, on, "amend", act -> new ApproveAmendment(firm.code, 1, act));
        } else if (outcome < 0) {
            firm.tell(
                    DemoAccount.REVIEWER_2,
                    on,
                    "amend",
                    act -> new DeclineAmendment(
                            firm.code, 1, words.amendReasons().getLast(), act));
        }
    }
}
