package org.cultivation.application.enterprise;

import org.cultivation.application.commands.PoolCommands;
import org.cultivation.application.commands.PoolRequest;
import org.cultivation.application.pages.Typed;
import org.cultivation.domain.Act;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.enterprise.EnterpriseCommand;
import org.cultivation.domain.enterprise.PoolAction;
import org.cultivation.domain.enterprise.Submission;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.jspecify.annotations.Nullable;

/** Commands of the pool from what was typed into a form. */
public final class PoolForm {

    private PoolForm() {}

    /** @throws Refusal when something typed has the wrong form */
    public static EnterpriseCommand command(PoolAction action, UnifiedSocialCreditCode code, Typed form, Act act) {
        return PoolCommands.of(action, code, request(action, form), act);
    }

    private static PoolRequest request(PoolAction action, Typed form) {
        boolean submits = action == PoolAction.NOMINATE || action == PoolAction.RESUBMIT;
        boolean notice = action == PoolAction.OPEN_NOTICE;
        boolean received = action == PoolAction.RECEIVE_OBJECTION;
        boolean decides = action == PoolAction.DECIDE_OBJECTION;
        return new PoolRequest(
                submits ? submission(form) : null,
                form.optional("reason"),
                form.all("items"),
                action == PoolAction.RETURN ? form.day("dueOn") : null,
                form.optional("opinion"),
                form.optional("notice"),
                notice ? form.day("from") : null,
                notice ? form.day("until") : null,
                received ? form.day("receivedOn") : null,
                form.ticked("signed"),
                form.ticked("written"),
                form.optional("content"),
                decides ? objection(form) : null,
                decides ? upheld(form) : null);
    }

    private static Submission submission(Typed form) {
        return new Submission(
                form.value("mainProducts"),
                form.number("annualValueWan"),
                form.optional("salesChannels"),
                form.optional("overseasMarks"),
                form.optional("qualifications"),
                form.optional("statement"));
    }

    private static @Nullable Integer objection(Typed form) {
        Long number = form.number("objectionNumber");
        return number == null ? null : (int) Math.min(Math.max(number, 0), Integer.MAX_VALUE);
    }

    /** Neither answer is chosen beforehand. */
    private static @Nullable Boolean upheld(Typed form) {
        return form.value("upheld").isBlank() ? null : Boolean.valueOf(form.ticked("upheld"));
    }
}
