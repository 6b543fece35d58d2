package org.cultivation.domain.registers;

import org.jspecify.annotations.Nullable;

/**
 * What an amendment would do to an entry's fact. Corrected when {@code corrected} is given, superseded when {@code
 * successor} is, else withdrawn.
 *
 * @param sequence the fact amended
 */
public record EntryChange(
        long sequence,
        @Nullable EntryFact corrected,
        @Nullable Long successor) {

    public static EntryChange correct(long sequence, EntryFact corrected) {
        return new EntryChange(sequence, corrected, null);
    }

    public static EntryChange withdraw(long sequence) {
        return new EntryChange(sequence, null, null);
    }

    public static EntryChange supersede(long sequence, long successor) {
        return new EntryChange(sequence, null, successor);
    }
}
