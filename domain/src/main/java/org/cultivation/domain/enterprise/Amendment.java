package org.cultivation.domain.enterprise;

import org.jspecify.annotations.Nullable;

/**
 * What an amendment would do. Which of the other components are set follows from {@code kind}.
 *
 * @param sequence the fact amended (correct, withdraw, supersede)
 * @param corrected how the fact reads afterwards (correct)
 * @param successor the fact that takes its place (supersede)
 * @param survivor the firm that remains (merge)
 */
public record Amendment(
        Kind kind,
        @Nullable Long sequence,
        @Nullable EnterpriseEvent corrected,
        @Nullable Long successor,
        @Nullable UnifiedSocialCreditCode survivor) {

    /** The kinds of amendment. */
    public enum Kind {
        CORRECT,
        WITHDRAW,
        SUPERSEDE,
        MERGE,
        UNMERGE
    }

    public static Amendment correct(long sequence, EnterpriseEvent corrected) {
        return new Amendment(Kind.CORRECT, sequence, corrected, null, null);
    }

    public static Amendment withdraw(long sequence) {
        return new Amendment(Kind.WITHDRAW, sequence, null, null, null);
    }

    public static Amendment supersede(long sequence, long successor) {
        return new Amendment(Kind.SUPERSEDE, sequence, null, successor, null);
    }

    public static Amendment mergeInto(UnifiedSocialCreditCode survivor) {
        return new Amendment(Kind.MERGE, null, null, null, survivor);
    }

    public static Amendment unmerge() {
        return new Amendment(Kind.UNMERGE, null, null, null, null);
    }
}
