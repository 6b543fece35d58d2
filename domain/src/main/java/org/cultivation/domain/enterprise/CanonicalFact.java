package org.cultivation.domain.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cultivation.domain.Act;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;
import org.cultivation.domain.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the content of a fact is recorded, and the rules that concern the content alone. New facts and
 * corrected ones both pass here, so that a correction cannot bring in what a command could not.
 */
final class CanonicalFact {

    /** Customs supervision modes of cross-border e-commerce (announcements 2014/12, 2014/57, 2016/75, 2020/75). */
    private static final Set<String> MODES = Set.of("9610", "9710", "9810", "1210", "1239");

    private static final int MOST_FORMER_NAMES = 20;
    private static final int LONGEST_NOTICE = 60;
    private static final int FARTHEST_NOTICE = 60;
    private static final int FARTHEST_DUE = 366;

    private CanonicalFact() {}

    /** @throws Refusal when the content breaks a rule */
    static RegisterEvent of(RegisterEvent fact) {
        return switch (fact) {
            case RegisterEvent.EnterpriseRegistered e -> registered(e);
            case RegisterEvent.EnterpriseRenamed e ->
                new RegisterEvent.EnterpriseRenamed(e.code(), name(e.name()), e.attestation());
            case RegisterEvent.EnterpriseRelocated e ->
                new RegisterEvent.EnterpriseRelocated(e.code(), unit(e.unit()), address(e.address()), e.attestation());
            case RegisterEvent.EnterpriseClassified e ->
                new RegisterEvent.EnterpriseClassified(e.code(), kinds(e.kinds()), e.attestation());
            case RegisterEvent.CrossBorderActivityConfirmed e -> activity(e);
            case RegisterEvent.EnterpriseDeregistered e ->
                new RegisterEvent.EnterpriseDeregistered(e.code(), reason(e.reason()), e.attestation());
        };
    }

    /** @throws Refusal when the content breaks a rule */
    static PoolEvent of(PoolEvent fact) {
        return switch (fact) {
            case PoolEvent.EnterpriseNominated e -> e;
            case PoolEvent.SubmissionResubmitted e -> e;
            case PoolEvent.SubmissionReturned e -> returned(e);
            case PoolEvent.FirstReviewPassed e ->
                new PoolEvent.FirstReviewPassed(e.code(), e.caseNumber(), opinion(e.opinion()), e.attestation());
            case PoolEvent.SecondReviewPassed e ->
                new PoolEvent.SecondReviewPassed(e.code(), e.caseNumber(), opinion(e.opinion()), e.attestation());
            case PoolEvent.PublicNoticeOpened e -> notice(e);
            case PoolEvent.ObjectionReceived e ->
                new PoolEvent.ObjectionReceived(
                        e.code(),
                        e.caseNumber(),
                        e.objectionNumber(),
                        e.receivedOn(),
                        Text.prose("content", e.content(), 2, 2000),
                        e.attestation());
            case PoolEvent.ObjectionDecided e ->
                new PoolEvent.ObjectionDecided(
                        e.code(), e.caseNumber(), e.objectionNumber(), e.upheld(), reason(e.reason()), e.attestation());
            case PoolEvent.PublicNoticeClosed e -> e;
            case PoolEvent.PoolEntered e ->
                new PoolEvent.PoolEntered(e.code(), e.caseNumber(), opinion(e.opinion()), e.attestation());
            case PoolEvent.PoolReEntered e ->
                new PoolEvent.PoolReEntered(e.code(), e.caseNumber(), opinion(e.opinion()), e.attestation());
            case PoolEvent.NominationRejected e ->
                new PoolEvent.NominationRejected(
                        e.code(), e.caseNumber(), e.stage(), reason(e.reason()), e.attestation());
            case PoolEvent.PoolMembershipSuspended e ->
                new PoolEvent.PoolMembershipSuspended(e.code(), e.caseNumber(), reason(e.reason()), e.attestation());
            case PoolEvent.PoolMembershipResumed e ->
                new PoolEvent.PoolMembershipResumed(e.code(), e.caseNumber(), reason(e.reason()), e.attestation());
            case PoolEvent.PoolExited e ->
                new PoolEvent.PoolExited(e.code(), e.caseNumber(), reason(e.reason()), e.attestation());
        };
    }

    /** Reasons are 2 to 500 code points. */
    static String reason(@Nullable String reason) {
        return Text.prose("reason", reason, 2, 500);
    }

    private static RegisterEvent registered(RegisterEvent.EnterpriseRegistered e) {
        checkDigits(e.code(), e.override());
        Refusal.when(e.formerNames().size() > MOST_FORMER_NAMES, "enterprise.too-many-former-names", MOST_FORMER_NAMES);
        return new RegisterEvent.EnterpriseRegistered(
                e.code(),
                name(e.name()),
                e.formerNames().stream()
                        .map(name -> Text.line("formerNames", name, 2, 200))
                        .distinct()
                        .toList(),
                unit(e.unit()),
                kinds(e.kinds()),
                address(e.address()),
                Text.optional("mainProducts", e.mainProducts(), 500),
                e.override(),
                e.attestation());
    }

    /** GB 32100-2015 and GB 11714: a code that fails needs an override, a regular one must not have any. */
    private static void checkDigits(UnifiedSocialCreditCode code, @Nullable CodeOverride override) {
        UnifiedSocialCreditCode.Flaw flaw = code.flaw();
        if (override != null) {
            Refusal.when(flaw == UnifiedSocialCreditCode.Flaw.NONE, "override.not-needed");
            return;
        }
        switch (flaw) {
            case NONE -> {}
            case PAIR -> throw new Refusal("code.pair", code.value().substring(0, 2));
            case ORGANISATION_CHECK -> throw new Refusal("code.organisation-check", code.organisationCheck());
            case CHECK -> throw new Refusal("code.check", code.expectedCheck());
        }
    }

    private static RegisterEvent activity(RegisterEvent.CrossBorderActivityConfirmed e) {
        LocalDate on = e.attestation().effectiveOn();
        Refusal.when(e.lastActiveOn().isAfter(on), "activity.after-effective", e.lastActiveOn(), on);
        Act.requirePlausible(e.lastActiveOn(), on);
        List<String> modes = e.modes().stream()
                .map(mode -> Text.narrow(mode))
                .distinct()
                .sorted()
                .toList();
        for (String mode : modes) {
            Refusal.when(!MODES.contains(mode), "activity.mode-unknown", mode);
        }
        return new RegisterEvent.CrossBorderActivityConfirmed(e.code(), e.lastActiveOn(), modes, e.attestation());
    }

    private static PoolEvent returned(PoolEvent.SubmissionReturned e) {
        LocalDate on = e.attestation().effectiveOn();
        Refusal.when(!e.dueOn().isAfter(on), "pool.due-not-after-return", e.dueOn(), on);
        Refusal.when(e.dueOn().isAfter(on.plusDays(FARTHEST_DUE)), "pool.due-too-far-off", e.dueOn(), FARTHEST_DUE);
        List<String> order = Submission.itemNames();
        for (String item : e.items()) {
            Refusal.when(!order.contains(item), "pool.item-unknown", item);
        }
        List<String> items = new ArrayList<>(order);
        items.retainAll(e.items());
        return new PoolEvent.SubmissionReturned(
                e.code(), e.caseNumber(), e.stage(), reason(e.reason()), items, e.dueOn(), e.attestation());
    }

    private static PoolEvent notice(PoolEvent.PublicNoticeOpened e) {
        LocalDate on = e.attestation().effectiveOn();
        Refusal.when(e.from().isBefore(on), "pool.notice-before-effective", e.from(), on);
        Refusal.when(
                e.from().isAfter(on.plusDays(FARTHEST_NOTICE)), "pool.notice-too-far-off", e.from(), FARTHEST_NOTICE);
        Refusal.when(e.until().isBefore(e.from()), "pool.notice-ends-before-start", e.from(), e.until());
        Refusal.when(
                e.until().isAfter(e.from().plusDays(LONGEST_NOTICE - 1)),
                "pool.notice-too-long",
                e.from(),
                e.until(),
                LONGEST_NOTICE);
        return new PoolEvent.PublicNoticeOpened(
                e.code(),
                e.caseNumber(),
                Text.line("notice", e.notice(), 2, 100),
                e.from(),
                e.until(),
                e.attestation());
    }

    private static String name(@Nullable String name) {
        return Text.line("name", name, 2, 200);
    }

    private static @Nullable String address(@Nullable String address) {
        return Text.optional("address", address, 300);
    }

    private static String opinion(@Nullable String opinion) {
        String text = Text.optional("opinion", opinion, 500);
        return text == null ? "" : text;
    }

    private static UnitCode unit(UnitCode unit) {
        Refusal.when(unit.isCity(), "unit.city-not-allowed", unit);
        return unit;
    }

    private static List<EnterpriseKind> kinds(List<EnterpriseKind> kinds) {
        Refusal.when(kinds.isEmpty(), "enterprise.kinds-missing");
        return kinds.stream().distinct().sorted().toList();
    }
}
