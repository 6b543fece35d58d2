package org.cultivation.verifier.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cultivation.infra.ledger.RecordedTime;

/**
 * Positions are 0, 1, 2, ... and recorded times never decrease. Where a position is not the next one, the entry after it
 * tells whether this one lies about its place, or others are missing, swapped or doubled.
 */
final class Numbering {

    private static final int MOST_GAPS = 1_000;

    private final Findings findings;
    private final List<Gap> gaps = new ArrayList<>();
    /** The position the next entry should have. */
    private long next;

    private long recorded = Long.MIN_VALUE;
    private boolean isHeld;
    private long held;

    private record Gap(long first, long last) {
        boolean holds(long position) {
            return first <= position && position <= last;
        }
    }

    Numbering(Findings findings) {
        this.findings = findings;
    }

    /** @param position -1 for an entry that does not say any */
    void next(long position, long recordedAt) {
        if (isHeld) {
            settle(held, position);
        }
        held = position;
        isHeld = true;
        if (position >= 0) {
            if (recordedAt < recorded) {
                findings.add(position, What.RECORDED_TIME, told(recordedAt) + " is before " + told(recorded));
            }
            recorded = recordedAt;
        }
    }

    private static Instant told(long micros) {
        return RecordedTime.ofMicros(micros);
    }

    private void settle(long position, long after) {
        long expected = next;
        if (position == expected || position < 0) {
            next++;
        } else if (after == expected + 1) {
            findings.add(expected, What.POSITION, "it says that it is #" + position);
            next++;
        } else if (position > expected + 1 && after == expected) {
            findings.add(expected, What.POSITION, "something that says it is #" + position + " stands before it");
        } else if (position > expected) {
            gap(new Gap(expected, position - 1));
            next = position + 1;
        } else if (fills(position)) {
            findings.add(position, What.ORDER, "it stands after #" + (expected - 1));
        } else {
            findings.add(position, What.DOUBLED, "its position is taken twice");
        }
    }

    private void gap(Gap gap) {
        if (gaps.size() < MOST_GAPS) {
            gaps.add(gap);
        }
    }

    private boolean fills(long position) {
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.get(i);
            if (gap.holds(position)) {
                gaps.remove(i);
                if (gap.first() < position) {
                    gaps.add(new Gap(gap.first(), position - 1));
                }
                if (position < gap.last()) {
                    gaps.add(new Gap(position + 1, gap.last()));
                }
                return true;
            }
        }
        return false;
    }

    /** To be called after the last entry. */
    void end() {
        if (isHeld) {
            settle(held, -1);
            isHeld = false;
        }
        for (Gap gap : gaps) {
            findings.add(
                    gap.first(),
                    What.MISSING,
                    gap.first() == gap.last()
                            ? "fact #" + gap.first() + " is missing"
                            : "facts #" + gap.first() + " to #" + gap.last() + " are missing");
        }
    }

    boolean hasGaps() {
        return !gaps.isEmpty();
    }

    /** The position after the last, as the entries say. */
    long nextPosition() {
        return next;
    }
}
