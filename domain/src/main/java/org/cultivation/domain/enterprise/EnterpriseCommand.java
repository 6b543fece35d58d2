package org.cultivation.domain.enterprise;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.cultivation.domain.Act;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;

/** What an official may ask to be done to one firm. */
public sealed interface EnterpriseCommand {

    /** The firm. */
    UnifiedSocialCreditCode code();

    /** Who asks, when, effective when, on what basis. */
    Act act();

    /** {@code override} lets a code with wrong check digits in, when given. */
    record RegisterEnterprise(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code,
            String name,
            List<String> formerNames,
            UnitCode unit,
            List<EnterpriseKind> kinds,
            @Nullable String address,
            @Nullable String mainProducts,
            @Nullable CodeOverride override,
            Act act)
            implements EnterpriseCommand {}

    record RenameEnterprise(@TargetAggregateIdentifier UnifiedSocialCreditCode code, String name, Act act)
            implements EnterpriseCommand {}

    record RelocateEnterprise(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code,
            UnitCode unit,
            @Nullable String address,
            Act act) implements EnterpriseCommand {}

    record ClassifyEnterprise(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code, List<EnterpriseKind> kinds, Act act)
            implements EnterpriseCommand {}

    record ConfirmCrossBorderActivity(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code,
            LocalDate lastActiveOn,
            List<String> modes,
            Act act)
            implements EnterpriseCommand {}

    record DeregisterEnterprise(@TargetAggregateIdentifier UnifiedSocialCreditCode code, String reason, Act act)
            implements EnterpriseCommand {}

    record NominateEnterprise(@TargetAggregateIdentifier UnifiedSocialCreditCode code, Submission submission, Act act)
            implements EnterpriseCommand {}

    record ReturnSubmission(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code,
            String reason,
            List<String> items,
            LocalDate dueOn,
            Act act)
            implements EnterpriseCommand {}

    record ResubmitNomination(@TargetAggregateIdentifier UnifiedSocialCreditCode code, Submission submission, Act act)
            implements EnterpriseCommand {}

    record PassFirstReview(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code,
            @Nullable String opinion,
            Act act) implements EnterpriseCommand {}

    record PassSecondReview(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code,
            @Nullable String opinion,
            Act act) implements EnterpriseCommand {}

    record OpenPublicNotice(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code,
            String notice,
            LocalDate from,
            LocalDate until,
            Act act)
            implements EnterpriseCommand {}

    record ReceiveObjection(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code,
            LocalDate receivedOn,
            boolean signed,
            boolean written,
            String content,
            Act act)
            implements EnterpriseCommand {}

    record DecideObjection(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code,
            int objectionNumber,
            boolean upheld,
            String reason,
            Act act)
            implements EnterpriseCommand {}

    record ClosePublicNotice(@TargetAggregateIdentifier UnifiedSocialCreditCode code, Act act)
            implements EnterpriseCommand {}

    /** Decides for entry; becomes a re-entry when the firm was in the pool before. */
    record DecideEntry(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code,
            @Nullable String opinion,
            Act act) implements EnterpriseCommand {}

    record RejectNomination(@TargetAggregateIdentifier UnifiedSocialCreditCode code, String reason, Act act)
            implements EnterpriseCommand {}

    record SuspendPoolMembership(@TargetAggregateIdentifier UnifiedSocialCreditCode code, String reason, Act act)
            implements EnterpriseCommand {}

    record ResumePoolMembership(@TargetAggregateIdentifier UnifiedSocialCreditCode code, String reason, Act act)
            implements EnterpriseCommand {}

    record ExitPool(@TargetAggregateIdentifier UnifiedSocialCreditCode code, String reason, Act act)
            implements EnterpriseCommand {}

    record ProposeAmendment(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code, Amendment amendment, String reason, Act act)
            implements EnterpriseCommand {}

    record ApproveAmendment(@TargetAggregateIdentifier UnifiedSocialCreditCode code, int proposal, Act act)
            implements EnterpriseCommand {}

    record DeclineAmendment(
            @TargetAggregateIdentifier UnifiedSocialCreditCode code, int proposal, String reason, Act act)
            implements EnterpriseCommand {}
}
