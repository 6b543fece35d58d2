package org.cultivation.verifier.log;

import java.util.Arrays;

/** Which record of a heap was the latest with the same first numbers: a hash table over the heap itself. */
final class Latest {

    private final long[] numbers;
    private final int width;
    private final int keys;
    private final int[] slots;

    /** @param keys how many of the {@code width} numbers of a record say what it is about */
    Latest(long[] numbers, int records, int width, int keys) {
        this.numbers = numbers;
        this.width = width;
        this.keys = keys;
        slots = new int[Integer.highestOneBit(Math.max(4, records * 2)) * 2];
        Arrays.fill(slots, -1);
    }

    /** Notes a record; the one before it with the same keys, or -1. */
    int note(int record) {
        int slot = slot(record);
        int before = slots[slot];
        slots[slot] = record;
        return before;
    }

    private int slot(int record) {
        int mask = slots.length - 1;
        int slot = (int) (numbers[record * width + 1] >>> 7) & mask;
        while (slots[slot] >= 0 && !same(slots[slot], record)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean same(int a, int b) {
        for (int i = 0; i < keys; i++) {
            if (numbers[a * width + i] != numbers[b * width + i]) {
                return false;
            }
        }
        return true;
    }
}
