package org.cultivation.domain.enterprise;

import java.util.Set;
import org.cultivation.domain.Refusal;
import org.cultivation.domain.Text;

/**
 * Unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, of which 1 names the authority, 2 the
 * kind of entity, 3-8 the region of the registering office (not today's district), 9-17 the organisation code with its
 * own check (GB 11714) and 18 the check over all.
 *
 * <p>The constructor accepts the form only (18 characters of the alphabet); {@link #flaw()} says whether the check
 * digits hold. Some codes issued before 2016 do not, so a flawed code may be entered with a {@link CodeOverride}.
 */
public record UnifiedSocialCreditCode(String value) implements Comparable<UnifiedSocialCreditCode> {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Set<String> PAIRS = Set.of(
            "11", "12", "13", "19", "21", "29", "31", "32", "33", "34", "35", "39", "41", "49", "51", "52", "53", "59",
            "61", "62", "69", "71", "72", "79", "81", "89", "91", "92", "93", "A1", "A9", "N1", "N2", "N3", "N9", "Y1");

    /** What can be wrong with a code of the right form. */
    public enum Flaw {
        NONE,
        /** Authority and kind are no pair of the standard. */
        PAIR,
        /** The organisation code's check character is wrong. */
        ORGANISATION_CHECK,
        /** The last character is wrong. */
        CHECK
    }

    public UnifiedSocialCreditCode {
        Refusal.when(value.length() != 18, "code.length", value.length());
        for (int i = 0; i < 18; i++) {
            Refusal.when(
                    ALPHABET.indexOf(value.charAt(i)) < 0, "code.character", String.valueOf(value.charAt(i)), i + 1);
        }
    }

    /** Forgives surrounding and inner spaces, full-width characters and lower case; then the form must be right. */
    public static UnifiedSocialCreditCode parse(String text) {
        return new UnifiedSocialCreditCode(Text.narrow(text).replaceAll("[ -]", ""));
    }

    /** The first flaw found, in the order pair, organisation check, check. */
    public Flaw flaw() {
        if (!PAIRS.contains(value.substring(0, 2))) {
            return Flaw.PAIR;
        }
        if (value.charAt(16) != organisationCheck()) {
            return Flaw.ORGANISATION_CHECK;
        }
        return value.charAt(17) == expectedCheck() ? Flaw.NONE : Flaw.CHECK;
    }

    /** The last character that the other 17 demand. */
    public char expectedCheck() {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The ninth character of the organisation code that the other eight demand (GB 11714). */
    public char organisationCheck() {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += Character.digit(value.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : Character.forDigit(check, 10);
    }

    /** Region of the registering office, six digits of GB/T 2260; it may be retired since. */
    public String registeringRegion() {
        return value.substring(2, 8);
    }

    @Override
    public int compareTo(UnifiedSocialCreditCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
