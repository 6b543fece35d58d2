package org.cultivation.application.commands;

import java.util.List;
import org.cultivation.domain.Act;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.EnterpriseCommand;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/** Makes the command of a pool action; pages and API share it. */
public final class PoolCommands {

    private PoolCommands() {}

    /** @throws Refusal {@code text.missing} when the action needs something that {@code request} does not say */
    public static EnterpriseCommand of(PoolAction action, UnifiedSocialCreditCode code, PoolRequest request, Act act) {
        return switch (action) {
            case NOMINATE ->
                new EnterpriseCommand.NominateEnterprise(code, required("submission", request.submission()), act);
            case RESUBMIT ->
                new EnterpriseCommand.ResubmitNomination(code, required("submission", request.submission()), act);
            case RETURN ->
                new EnterpriseCommand.ReturnSubmission(
                        code,
                        reason(request),
                        request.items() == null ? List.of() : request.items(),
                        required("dueOn", request.dueOn()),
                        act);
            case PASS_FIRST_REVIEW -> new EnterpriseCommand.PassFirstReview(code, request.opinion(), act);
            case PASS_SECOND_REVIEW -> new EnterpriseCommand.PassSecondReview(code, request.opinion(), act);
            case OPEN_NOTICE ->
                new EnterpriseCommand.OpenPublicNotice(
                        code,
                        required("notice", request.notice()),
                        required("from", request.from()),
                        required("until", request.until()),
                        act);
            case RECEIVE_OBJECTION ->
                new EnterpriseCommand.ReceiveObjection(
                        code,
                        required("receivedOn", request.receivedOn()),
                        Boolean.TRUE.equals(request.signed()),
                        Boolean.TRUE.equals(request.written()),
                        required("content", request.content()),
                        act);
            case DECIDE_OBJECTION ->
                new EnterpriseCommand.DecideObjection(
                        code,
                        required("objectionNumber", request.objectionNumber()),
                        required("upheld", request.upheld()),
                        reason(request),
                        act);
            case CLOSE_NOTICE -> new EnterpriseCommand.ClosePublicNotice(code, act);
            case ENTER -> new EnterpriseCommand.DecideEntry(code, request.opinion(), act);
            case REJECT -> new EnterpriseCommand.RejectNomination(code, reason(request), act);
            case SUSPEND -> new EnterpriseCommand.SuspendPoolMembership(code, reason(request), act);
            case RESUME -> new EnterpriseCommand.ResumePoolMembership(code, reason(request), act);
            case EXIT -> new EnterpriseCommand.ExitPool(code, reason(request), act);
        };
    }

    /** The action that a command takes; null for one that is not about a case in the pool. */
    public static @Nullable PoolAction action(EnterpriseCommand command) {
        return switch (command) {
            case EnterpriseCommand.NominateEnterprise c -> PoolAction.NOMINATE;
            case EnterpriseCommand.ResubmitNomination c -> PoolAction.RESUBMIT;
            case EnterpriseCommand.ReturnSubmission c -> PoolAction.RETURN;
            case EnterpriseCommand.PassFirstReview c -> PoolAction.PASS_FIRST_REVIEW;
            case EnterpriseCommand.PassSecondReview c -> PoolAction.PASS_SECOND_REVIEW;
            case EnterpriseCommand.OpenPublicNotice c -> PoolAction.OPEN_NOTICE;
            case EnterpriseCommand.ReceiveObjection c -> PoolAction.RECEIVE_OBJECTION;
            case EnterpriseCommand.DecideObjection c -> PoolAction.DECIDE_OBJECTION;
            case EnterpriseCommand.ClosePublicNotice c -> PoolAction.CLOSE_NOTICE;
            case EnterpriseCommand.DecideEntry c -> PoolAction.ENTER;
            case EnterpriseCommand.RejectNomination c -> PoolAction.REJECT;
            case EnterpriseCommand.SuspendPoolMembership c -> PoolAction.SUSPEND;
            case EnterpriseCommand.ResumePoolMembership c -> PoolAction.RESUME;
            case EnterpriseCommand.ExitPool c -> PoolAction.EXIT;
            default -> null;
        };
    }

    private static String reason(PoolRequest request) {
        return required("reason", request.reason());
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Refusal("text.missing", field);
        }
        return value;
    }
}
