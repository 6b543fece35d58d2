package org.cultivation.application.demo;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;
import org.cultivation.domain.enterprise.UnifiedSocialCreditCode.Flaw;

/** Invents credit codes whose check digits hold. */
final class DemoCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private final Random random;
    private final Set<UnifiedSocialCreditCode> used = new HashSet<>();

    DemoCodes(Random random) {
        this.random = random;
    }

    /** A code of an enterprise registered in {@code region}, not handed out before. */
    UnifiedSocialCreditCode next(String region) {
        while (true) {
            StringBuilder head = new StringBuilder("91").append(region).append("MA");
            for (int i = 0; i < 6; i++) {
                head.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            UnifiedSocialCreditCode code = complete(head.toString());
            if (used.add(code)) {
                return code;
            }
        }
    }

    /** Finds the organisation check and the last check by trying: the domain tells which ones hold. */
    private static UnifiedSocialCreditCode complete(String head) {
        for (char check : "0123456789X".toCharArray()) {
            char last = new UnifiedSocialCreditCode(head + check + "0").expectedCheck();
            UnifiedSocialCreditCode code = new UnifiedSocialCreditCode(head + check + last);
            if (code.flaw() == Flaw.NONE) {
                return code;
            }
        }
        throw new IllegalStateException("no organisation check fits " + head);
    }
}
