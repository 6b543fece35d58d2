package org.cultivation.domain.enterprise;

import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;

/**
 * Why a code that fails its check digits is entered all the same: some codes issued before 2016 break the rule. The
 * auditor lists these.
 *
 * @param reason 10 to 500 characters
 * @param evidence lower-case SHA-256 in hex of the licence or certificate that shows the code
 */
public record CodeOverride(String reason, String evidence) {

    public CodeOverride {
        reason = Text.required("override.reason", reason, 500);
        Refusal.when(reason.codePointCount(0, reason.length()) < 10, "override.reason-too-short", 10);
        Refusal.when(!evidence.matches("[0-9a-f]{64}"), "override.evidence-missing");
    }
}
