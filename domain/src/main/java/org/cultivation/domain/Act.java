package org.cultivation.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every command brings along: who acts, which day it is, from which day the fact shall take effect, on what
 * basis, and under which pool rules. The domain has no clock: {@code today} comes from the caller.
 *
 * @param today the day of recording, in Asia/Shanghai
 * @param effectiveOn the day the fact takes effect
 * @param rules the pool rules in force on {@code effectiveOn}
 * @param importBatch the import that brings the fact, when one does
 */
public record Act(
        Actor actor,
        LocalDate today,
        LocalDate effectiveOn,
        Basis basis,
        PoolRules rules,
        @Nullable String importBatch) {

    /** The earliest day a fact may take effect: firms older than the People's Republic's first company rules do not occur. */
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    public Act {
        requirePlausible(effectiveOn, today);
    }

    /**
     * The rule for any day that a fact names as already past.
     *
     * @throws Refusal {@code act.effective-in-the-future} or {@code act.effective-too-early}
     */
    public static void requirePlausible(LocalDate day, LocalDate today) {
        Refusal.when(day.isAfter(today), "act.effective-in-the-future", day, today);
        Refusal.when(day.isBefore(EARLIEST), "act.effective-too-early", day, EARLIEST);
    }

    /** The signature that the resulting fact carries. */
    public Attestation attest() {
        return new Attestation(
                actor.account(), actor.role(), actor.scope(), effectiveOn, basis, rules.version(), importBatch);
    }
}
