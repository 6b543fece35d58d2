package org.cultivation.infra.histories;

import org.cultivation.domain.enterprise.UnifiedSocialCreditCode;

/** Invented credit codes whose checks hold. */
public final class CreditCodes {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCodes() {}

    /** The code of the {@code number}-th invented firm, below 100,000,000. */
    public static UnifiedSocialCreditCode of(int number) {
        String organisation = "%08d".formatted(number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), 10) * WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        String start = "91120116" + organisation + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
        return new UnifiedSocialCreditCode(start + new UnifiedSocialCreditCode(start + "0").expectedCheck());
    }
}
