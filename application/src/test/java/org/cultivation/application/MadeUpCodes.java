package org.cultivation.application;

import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;

/** A series of credit codes that nobody bears and whose check digits hold. */
public final class MadeUpCodes {

    private MadeUpCodes() {}

    /** The n-th code, n up to 99,999,999. */
    public static UnifiedSocialCreditCode nth(int n) {
        String head = "91120114" + "%08d".formatted(n);
        for (char check : "0123456789X".toCharArray()) {
            char last = new UnifiedSocialCreditCode(head + check + "0").expectedCheck();
            UnifiedSocialCreditCode code = new UnifiedSocialCreditCode(head + check + last);
            if (code.flaw() == UnifiedSocialCreditCode.Flaw.NONE) {
                return code;
            }
        }
        throw new IllegalStateException("no check character fits " + head);
    }
}
